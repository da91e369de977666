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

it('every spelling of a person, an organisation, a term, a topic, a promise, a thread or an outlet offers a page of that name', async () => {
  const lost: string[] = [];
  for (const { name, names, aliases, address } of numberedThings(loadRecord(folder)))
    for (const spelling of [name, ...Object.values(names), ...aliases]) {
      const offered = await search.suggestions(await search.find(spelling));
      if (!offered.some((card) => card.name === name)) lost.push(`${spelling}: ${address}`);
    }
  expect(lost).toEqual([]);
}, 60_000);

it.each([
  ['engines electronics', 'Engines for electronics'],
  ['двигатели электроника', 'Engines for electronics'],
  ['发动机换电子', 'Engines for electronics'],
  ['moon papers', 'Lunar papers'],
  ['glonass beidou law', 'From memorandum to law: GLONASS and BeiDou'],
])('“%s” offers a thread first', async (query, title) => {
  const [first] = await search.suggestions(await search.find(query));
  expect(first).toMatchObject({ sort: 'Thread', name: title });
});

it.each([
  ['slipped promises', '/promises/?verdict=slipped'],
  ['kept promises', '/promises/?verdict=fulfilled'],
  ['broken promises', '/promises/'],
  ['promises not kept', '/promises/?verdict=slipped'],
  ['engine promises', '/promises/?topic=engines'],
  ['Russian promises', '/promises/?side=russia'],
  ['rogozin promises', '/people/dmitry-rogozin/#promises'],
  ['что стало с обещаниями', '/promises/'],
  ['невыполненные обещания', '/promises/?verdict=slipped'],
  ['兑现的承诺', '/promises/?verdict=fulfilled'],
])('“%s” offers first the promises at %s', async (query, address) => {
  const [first] = await search.suggestions(await search.find(query));
  expect(first?.address).toBe(address);
});

it.each(['xyzzy', 'kitchen', 'shuttle'])(
  'nothing is searched in place of %s, which is far from every word',
  async (query) => {
    expect((await search.find(query)).replaced).toEqual([{ typed: query, by: [], begins: false }]);
  },
);

it.each(['finished rocket engines', 'sale of rocket engines', 'lunar station', 'Russian experiments'])(
  'a promise whose title says “%s” is offered',
  async (query) => {
    const offered = await search.suggestions(await search.find(query));
    expect(offered.map(({ sort }) => sort)).toContain('Promise');
  },
);
