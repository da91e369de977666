import { describe, expect, it } from 'vitest';
import type { RecordGraph } from '../../src/record/graph.ts';
import { fixture } from '../fixture.ts';
import {
  disagreementChoices,
  disagreementGroups,
  disagreementYears,
  namedOutlets,
} from '../../src/views/disagreements.ts';
import { realRecord } from '../real-record.ts';

const canal = fixture('canal');
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
    const sources = groups[0]?.lines[0]?.sources ?? [];
    expect(namedOutlets([...sources, ...sources])).toEqual([
      { words: 'The Gazette', source: sources[0]?.id },
      { words: 'Vestnik, carrying a report by The Gazette', source: sources[1]?.id },
    ]);
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

describe('the disagreements of the real record', () => {
  const groups = disagreementGroups(realRecord);

  it('are all found again year by year', () => {
    const years = disagreementYears(groups);
    expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).toSorted());
    const lines = years.flatMap((year) => year.groups.flatMap((group) => group.lines));
    expect(lines).toHaveLength(groups.flatMap((group) => group.lines).length);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
    for (const { year, groups: own } of years)
      expect(own.flatMap((group) => group.lines.map((line) => line.year)).every((of) => of === year)).toBe(true);
  });

  it('all say what differs, place apart from wording', () => {
    expect(groups.map(({ kind }) => kind)).toEqual([
      'date',
      'number',
      'place',
      'signatory',
      'wording',
      'translation',
      'meaning',
    ]);
  });

  it('tell a slip in translation as one: near space at MAKS 2019 is ground in Russian', () => {
    const slip = groups
      .find(({ kind }) => kind === 'translation')
      ?.lines.find(({ event }) => event.id === '2019-08-27-rogozin-engines-electronics-maks');
    expect(slip?.item.prose.text).toMatch(/South China Morning Post.*“near-space infrastructure”.*RIA Novosti.*ground/);
    expect(slip?.sources.map(({ outlet }) => outlet)).toEqual(
      expect.arrayContaining(['South China Morning Post', 'RIA Novosti']),
    );
  });
});
