import { beforeAll, expect, it } from 'vitest';
import { loadRecord } from '../../../src/record/load.ts';
import { openSearch, type Search } from '../../../src/views/search/engine.ts';
import { numberedThings } from '../../../src/views/search/things.ts';
import { memorySource } from './source.ts';

const folder = 'content';
let search: Search;

beforeAll(async () => {
  search = await openSearch(await memorySource(folder));
}, 60_000);

it('every spelling of a person, an organisation, a term, a topic, a promise or an outlet offers a page of that name', async () => {
  const lost: string[] = [];
  for (const { name, names, aliases, address } of numberedThings(loadRecord(folder)))
    for (const spelling of [name, ...Object.values(names), ...aliases]) {
      const offered = await search.suggestions(await search.find(spelling));
      if (!offered.some((card) => card.name === name)) lost.push(`${spelling}: ${address}`);
    }
  expect(lost).toEqual([]);
}, 60_000);

it.each(['finished rocket engines', 'sale of rocket engines', 'lunar station', 'Russian experiments'])(
  'a promise whose title says “%s” is offered',
  async (query) => {
    const offered = await search.suggestions(await search.find(query));
    expect(offered.map(({ sort }) => sort)).toContain('Promise');
  },
);
