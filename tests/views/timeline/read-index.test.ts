import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../../src/record/load.ts';
import { timelineIndex } from '../../../src/views/timeline/index-data.ts';
import { readIndex } from '../../../src/views/timeline/read-index.ts';

const index = timelineIndex(loadRecord('tests/fixtures/tides'));

describe('the index of the timeline', () => {
  it.each(['tests/fixtures/tides', 'tests/fixtures/canal'])('of %s is read as it was written', (folder) => {
    const written = timelineIndex(loadRecord(folder));
    expect(readIndex(JSON.stringify(written))).toEqual(written);
  });

  it.each([
    ['a column is missing', { ...index, title: undefined }],
    ['a day is a number', { ...index, from: index.from.map(() => 1965) }],
    ['a facet is unknown', { ...index, facets: { ...index.facets, colour: [] } }],
    ['a promise has no steps', { ...index, promises: index.promises.map(({ id }) => ({ id })) }],
    ['a column is shorter than the others', { ...index, place: index.place.slice(1) }],
  ])('is refused when %s', (_what, other) => {
    expect(() => readIndex(JSON.stringify(other))).toThrow(TypeError);
  });

  it('is refused when it is no JSON', () => {
    expect(() => readIndex('<!doctype html>')).toThrow(SyntaxError);
  });
});
