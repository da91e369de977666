import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { eventTable } from '../../../src/views/filter/table-data.ts';
import { readTable, withNames, writeNames, writeTable } from '../../../src/views/filter/table-text.ts';

const table = eventTable(fixture('tides'));

describe('the table of events', () => {
  it.each(['tides', 'canal', 'trams'] as const)('of %s is read as it was written', (name) => {
    const written = eventTable(fixture(name));
    expect(withNames(readTable(writeTable(written)), writeNames(written))).toEqual(written);
  });

  it('has no names until they are there', () => {
    const { words, facets } = readTable(writeTable(table));
    expect([words.person, facets.organisation]).toEqual([[], []]);
  });

  it('is refused when it has another shape, a column of another length, or is no JSON', () => {
    expect(() => readTable('{}')).toThrow(TypeError);
    expect(() => readTable(writeTable({ ...table, facets: { ...table.facets, topic: [[0]] } }))).toThrow(TypeError);
    expect(() => withNames(table, writeTable(table))).toThrow(TypeError);
    expect(() => readTable('<!doctype html>')).toThrow(SyntaxError);
  });
});
