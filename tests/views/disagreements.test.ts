import { describe, expect, it } from 'vitest';
import type { RecordGraph } from '../../src/record/graph.ts';
import { loadRecord } from '../../src/record/load.ts';
import { disagreementChoices, disagreementGroups, namedOutlets } from '../../src/views/disagreements.ts';

const canal = loadRecord('tests/fixtures/canal');
const record: RecordGraph = {
  ...canal,
  events: canal.events.map((event) => ({
    ...event,
    disagreements: event.disagreements.flatMap((item) => [item, { ...item, number: 2, kind: undefined }]),
  })),
};

describe('the disagreements of a record', () => {
  const groups = disagreementGroups(record);

  it('stand by what differs, the unlabelled ones last as "Other"', () => {
    expect(groups.map(({ label, lines }) => [label, lines.length])).toEqual([
      ['Number', 1],
      ['Other', 1],
    ]);
  });
  it('name their sources, and whose report each relays', () => {
    expect(namedOutlets(groups[0]?.lines[0]?.sources ?? [])).toEqual(['The Gazette', 'Vestnik, relaying The Gazette']);
  });
  it('can be narrowed only by what occurs among them', () => {
    expect(
      disagreementChoices(record, groups).map(({ name, options }) => [name, options.map(({ value }) => value)]),
    ).toEqual([
      ['kind', ['number', 'other']],
      ['topic', ['locks']],
      ['year', ['1901']],
    ]);
  });
});
