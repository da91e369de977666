import { expect, it } from 'vitest';
import type { Found } from '../../src/search/find.ts';
import { marksOf } from '../../src/search/marks.ts';
import type { EventHit, Fragment } from '../../src/search/pagefind.ts';
import { parseQuery } from '../../src/search/query.ts';
import { openRecord } from './open-search.ts';

const fragment: Fragment = {
  raw_url: '/events/a/',
  content: 'Great Wall builds. Shop. «Great Wall» cgwic · china wall ‹build› строит',
  meta: {},
  anchors: [
    { id: 'title', location: 0 },
    { id: 'also', location: 3 },
  ],
};

/** The marks for a word that Pagefind found at some places of the page. */
function marksAt(word: string, words: readonly number[]): readonly (readonly string[])[] {
  const page: EventHit = { id: '0', place: 0, bundle: 'en', score: 1, words, data: () => Promise.resolve(fragment) };
  const found: Found = {
    query: parseQuery(word, []),
    languages: [],
    shownFrom: [page],
    events: [{ ...page, covered: 1 }],
    pages: [],
    matched: [{ groups: [{ weight: 1, pages: new Map([['0', page]]) }], searched: [word] }],
    replaced: [],
    missingPhrases: [],
  };
  return marksOf(found, page, fragment);
}

it('a word is marked by what it stands for', () => {
  expect(marksAt('строит', [11])).toEqual([['строит', 'build']]);
  expect(marksAt('cgwic', [6])).toEqual([['cgwic', 'great wall']]);
});

it('a word of another spelling in the same script marks the word in its place only where they are alike', () => {
  expect(marksAt('wall', [9])).toEqual([['wall']]);
  expect(marksAt('china', [8])).toEqual([['china']]);
});

it('what stands beside the names of an event, as an outlet does, comes before their meanings and is none of them', async () => {
  const { search, close } = await openRecord('tests/fixtures/trams');
  const { events = [] } = await search.find('gazette');
  const contents = await Promise.all(events.map(async ({ data }) => (await data()).content));
  close();
  expect(contents.length).toBeGreaterThan(0);
  for (const content of contents) expect(content.split('«')[0]).toContain('gazette');
});
