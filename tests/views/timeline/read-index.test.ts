import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { eventTable } from '../../../src/views/filter/table-data.ts';
import { writeNames, writeTable } from '../../../src/views/filter/table-text.ts';
import { readIndex } from '../../../src/views/timeline/read-index.ts';
import { timelineRows } from '../../../src/views/timeline/rows.ts';

const tides = fixture('tides');
const table = eventTable(tides);
const rows = timelineRows(tides);
const read = (text: string) => readIndex(writeTable(table), writeNames(table), text);

describe('the index of the timeline', () => {
  it('is read as it was written', () => {
    expect(read(JSON.stringify(rows))).toEqual({ ...table, ...rows });
  });

  it.each([
    ['a column is missing', { ...rows, title: undefined }],
    ['a day is a number', { ...rows, day: rows.day.map(() => 1965) }],
    ['a promise has no steps', { ...rows, promises: rows.promises.map(({ id }) => ({ id })) }],
    ['a column is shorter than the others', { ...rows, day: rows.day.slice(1) }],
  ])('is refused when %s', (_what, other) => {
    expect(() => read(JSON.stringify(other))).toThrow(TypeError);
  });

  it('is refused when it is no JSON', () => {
    expect(() => read('<!doctype html>')).toThrow(SyntaxError);
  });
});
