import { beforeAll, describe, expect, test } from 'vitest';
import { type Known, knownOf } from '../../src/import/known.ts';
import { fixture } from '../fixture.ts';
import { casesIn, figuresOf, type Figures, importCase, printed, recordBefore, share } from './cases.ts';
import { realRecord } from '../real-record.ts';

interface Folder {
  readonly folder: string;
  readonly file: string;
}

/** The articles of this project, and those of a folder that the variable ARTICLES names, with a truth.yaml of the same form. */
const sets: { readonly name: string; readonly folders: readonly Folder[] }[] = [
  {
    name: 'articles written for it',
    folders: ['articles', 'wires'].map((name) => ({ folder: `tests/fixtures/${name}`, file: 'cases.yaml' })),
  },
  ...(process.env['ARTICLES'] === undefined
    ? []
    : [{ name: 'articles kept elsewhere', folders: [{ folder: process.env['ARTICLES'], file: 'truth.yaml' }] }]),
];

test('news that has been recorded since it was written down as unrecorded is left out of the record, and nothing else', () => {
  const record = fixture('base');
  const [event] = record.events;
  const [page = ''] = event?.sources.map(({ url }) => url) ?? [];
  const [one] = casesIn('tests/fixtures/articles', 'cases.yaml');
  if (!event || !one) throw new Error('The fixtures are empty.');
  const rest = record.events.filter(({ sources }) => !sources.some(({ url }) => url === page));
  expect(rest.length).toBeLessThan(record.events.length);
  expect(recordBefore(record, [{ ...one, event: null, based_on: `${page}#top` }]).events).toEqual(rest);
  expect(recordBefore(record, [{ ...one, event: event.id, based_on: page }]).events).toEqual(record.events);
});

describe.each(sets)('importing the $name', ({ name, folders }) => {
  let figures: Figures = { scores: {}, mistakes: [] };
  beforeAll(() => {
    const cases = folders.flatMap(({ folder, file }) => casesIn(folder, file).map((one) => ({ one, folder })));
    const record = recordBefore(
      realRecord,
      cases.map(({ one }) => one),
    );
    const known: Known = knownOf(record);
    figures = figuresOf(cases.map(({ one, folder }) => ({ one, reading: importCase(folder, one, known) })));
    if (process.env['ARTICLES'] !== undefined) console.log(`${name}\n${printed(figures)}`);
  }, 120_000);

  test.each([
    ['publisher', 0.9],
    ['publisher found', 0.9],
    ['published', 0.9],
    ['published found', 0.9],
    ['title', 0.9],
    ['author', 0.9],
    ['language', 1],
    ['url', 0.9],
    ['event date', 0.85],
    ['people recall', 0.9],
    ['people precision', 0.9],
    ['organisations recall', 0.9],
    ['organisations precision', 0.9],
    ['topics recall', 0.8],
    ['topics precision', 0.8],
    ['recorded events recognised', 0.9],
    ['no wrong "same"', 1],
    ['match', 0.9],
  ])('is right about %s in at least %d of the cases', (what, least) => {
    expect(share(figures, what), printed(figures)).toBeGreaterThanOrEqual(least);
  });
});
