import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrange } from '../../../src/views/search/arrange.ts';
import { openSearch, type Search, type Source } from '../../../src/views/search/engine.ts';
import { stateOf } from '../../../src/views/search/state.ts';
import { memorySource } from './source.ts';

let source: Source;
let search: Search;

beforeAll(async () => {
  source = await memorySource('tests/fixtures/trams');
  search = await openSearch(source);
});

const announced = '/events/1901-03-04-tram-announced/';
const ordered = '/events/1901-10-12-rails-ordered/';
const runs = '/events/1902-tram-runs/';

async function addresses(query: string, parameters = ''): Promise<string[]> {
  const found = await search.find(query);
  const { events } = arrange(found, await source.table(), stateOf(new URLSearchParams(parameters)), search.settings);
  return Promise.all(events.map(async (number) => (await source.eventCard(number)).address));
}

describe('a search', () => {
  it.each([
    ['bridge', runs],
    ['bridges', runs],
    ['мост', runs],
    ['мосту', runs],
    ['трамвай мост', runs],
    ['Берчфорд', announced],
    ['桥梁', runs],
    ['橋梁', runs],
    ['Ольга Розен', announced],
    ['Розену', announced],
    ['罗森', announced],
    ['Rozen', announced],
    ['Rosenn', announced],
    ['TR180', announced],
    ['tr 180', announced],
    ['TR-180', announced],
    ['CD/1839', ordered],
    ['cd1839', ordered],
    ['驶向港口', ordered],
    ['в гавань', announced],
    ['streetcar bridge', runs],
    ['HC', ordered],
    ['the mayor’s bridge', runs],
  ])('for %s finds it first', async (query, first) => {
    expect((await addresses(query))[0]).toBe(first);
  });

  it('lets any word match, and puts first what matches more', async () => {
    const found = await addresses('tram bridge mayor');
    expect(found[0]).toBe(runs);
    expect(found).toContain(announced);
  });

  it('answers a date alone with what may have happened then, the day before the year', async () => {
    expect(await addresses('1902')).toEqual([runs]);
    expect(await addresses('march 1901')).toEqual([announced]);
    expect(await addresses('4 марта 1901')).toEqual([announced]);
    expect(await addresses('1901年10月')).toEqual([ordered]);
  });

  it('leaves a date out when nothing fits both it and the words', async () => {
    const found = await search.find('bridge march 1900');
    const arranged = arrange(found, await source.table(), stateOf(new URLSearchParams()), search.settings);
    expect(arranged.date).toBeUndefined();
    expect(arranged.dateWithout?.text).toBe('march 1900');
    expect(arranged.events).toHaveLength(1);
  });

  it('shows last what lies outside the date, and only when it holds far more of the words', async () => {
    const arranged = async (query: string) =>
      arrange(await search.find(query), await source.table(), stateOf(new URLSearchParams()), search.settings);
    expect((await arranged('tram mayor bridge october 1901')).outside).toHaveLength(1);
    expect(await addresses('tram mayor bridge october 1901')).toEqual([ordered, runs]);
    expect((await arranged('tram october 1901')).outside).toEqual([]);
  });

  it('holds a quoted phrase to its words in order, and says when no event has it', async () => {
    expect(await addresses('"hand in hand" tram')).toEqual([announced]);
    expect((await search.find('"horses old" tram')).missingPhrases).toEqual(['horses old']);
  });

  it('says what it searched in place of a word that is not there', async () => {
    const [replaced] = (await search.find('horsse')).replaced;
    expect(replaced?.typed).toBe('horsse');
    expect(replaced?.by).toContain('horses');
    expect((await search.find('zeppelin')).replaced).toEqual([{ typed: 'zeppelin', by: [], begins: false }]);
  });

  it('searches a stop word when it is all there is', async () => {
    expect((await search.find('who')).query.words.map(({ folded }) => folded)).toEqual(['who']);
  });

  it('names the page that a query names', async () => {
    const named = async (query: string): Promise<string[]> =>
      (await search.suggestions(await search.find(query))).map(({ name, holds }) => `${name}: ${holds}`);
    expect(await named('olga rosen tram')).toContain('Olga Rosen: 1 event');
    expect(await named('Розен')).toContain('Olga Rosen: 1 event');
    expect(await named('罗森')).toContain('Olga Rosen: 1 event');
    expect(await named('olga')).toEqual(['Olga Rosen: 1 event']);
    expect(await named('harbour')).toEqual(['Harbour Company: 1 event']);
    expect(await named('harbour bridge')).toEqual([]);
    expect(await named('bridge')).toEqual([]);
  });
});

describe('facets', () => {
  it('narrow across facets and widen within one, and count what each value would leave', async () => {
    expect(await addresses('', 'stage=works')).toEqual([runs, ordered]);
    expect(await addresses('', 'stage=works&year=1902')).toEqual([runs]);
    expect(await addresses('', 'year=1901&year=1902&sort=oldest')).toEqual([announced, ordered, runs]);
    const found = await search.find('tram');
    const { facets } = arrange(
      found,
      await source.table(),
      stateOf(new URLSearchParams('stage=words')),
      search.settings,
    );
    const counts = Object.fromEntries(
      facets.map(({ name, values }) => [name, Object.fromEntries(values.map(({ id, count }) => [id, count]))]),
    );
    expect(counts['stage']).toEqual({ words: 1, works: 2 });
    expect(counts['year']).toEqual({ '1901': 1, '1902': 0 });
  });

  it('find nothing for a value that is not known', async () => {
    expect(await addresses('', 'stage=nonsense')).toEqual([]);
  });
});

it('people and organisations are facets that are fetched by themselves', async () => {
  const [person, organisation] = await source.names();
  expect(person?.values).toEqual([['olga-rosen', 'Olga Rosen']]);
  expect(organisation?.values).toEqual([['harbour-company', 'Harbour Company']]);
  const table = await source.table();
  const all = { ...table, facets: [...table.facets, ...(await source.names())] };
  const narrowed = stateOf(new URLSearchParams('person=olga-rosen'));
  const { events } = arrange(await search.find('tram'), all, narrowed, search.settings);
  expect((await source.eventCard(events[0] ?? -1)).address).toBe(announced);
  expect(events).toHaveLength(1);
});

describe('the files of the search', () => {
  it.each(['tests/fixtures/trams', 'content'])(
    'are the same from build to build, in any time zone and language of the machine: %s',
    (folder) => {
      const made = (zone: string, language: string): string =>
        execFileSync(process.execPath, ['tests/views/search/print-files.ts', folder], {
          encoding: 'utf8',
          env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
        });
      const here = made('UTC', 'C');
      expect(here).toMatch(/^[0-9a-f]{64} \d+ files\n$/);
      expect(made('Pacific/Auckland', 'ru_RU.UTF-8')).toBe(here);
      expect(made('America/Los_Angeles', 'tr_TR.UTF-8')).toBe(here);
    },
    60_000,
  );

  it('are fetched only as far as a query needs them', async () => {
    const quiet = await memorySource('tests/fixtures/trams');
    await (await openSearch(quiet)).find('bridge');
    expect(quiet.asked.filter((name) => !name.startsWith('index/en'))).toEqual(['settings.json']);
  });
});
