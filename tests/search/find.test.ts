import { beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { arrange } from '../../src/search/arrange.ts';
import { openSearch } from '../../src/search/find.ts';
import { eventTable } from '../../src/views/filter/table-data.ts';
import { readView } from '../../src/views/filter/view-state.ts';
import { type Opened, openRecord } from './open-search.ts';

const record = fixture('trams');
const table = eventTable(record);
let opened: Opened;

beforeAll(async () => {
  const { close, ...rest } = await openRecord('tests/fixtures/trams');
  opened = rest;
  return close;
}, 60_000);

const announced = '1901-03-04-tram-announced';
const ordered = '1901-10-12-rails-ordered';
const runs = '1902-tram-runs';

const arranged = async (query: string, parameters = '') =>
  arrange(await opened.search.find(query), table, readView(new URLSearchParams(parameters)));

async function ids(query: string, parameters = ''): Promise<(string | undefined)[]> {
  return (await arranged(query, parameters)).events.map((place) => record.events[place]?.id);
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
    ['桥', runs],
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
    expect((await ids(query))[0]).toBe(first);
  });

  it('lets any word match, and puts first what matches more', async () => {
    const found = await ids('tram bridge mayor');
    expect(found[0]).toBe(runs);
    expect(found).toContain(announced);
  });

  it('answers a date alone with what may have happened then', async () => {
    expect(await ids('1902')).toEqual([runs]);
    expect(await ids('march 1901')).toEqual([announced]);
    expect(await ids('4 марта 1901')).toEqual([announced]);
    expect(await ids('1901年10月')).toEqual([ordered]);
  });

  it('leaves a date out when nothing fits both it and the words, or when the reader says so', async () => {
    const { date, dateWithout, events } = await arranged('bridge march 1900');
    expect([date, dateWithout?.text, events.length]).toEqual([undefined, 'march 1900', 1]);
    expect(await ids('tram march 1901', 'date=any')).toHaveLength(3);
  });

  it('shows last what lies outside the date, and only when it holds far more of the words', async () => {
    expect((await arranged('tram mayor bridge october 1901')).outside).toHaveLength(1);
    expect(await ids('tram mayor bridge october 1901')).toEqual([ordered, runs]);
    expect((await arranged('tram october 1901')).outside).toEqual([]);
  });

  it('holds a quoted phrase to its words in order, and says when no event has it', async () => {
    expect(await ids('"hand in hand" tram')).toEqual([announced]);
    expect((await opened.search.find('"horses old" tram')).missingPhrases).toEqual(['horses old']);
  });

  it('says what it searched in place of a word that is not there', async () => {
    const [replaced] = (await opened.search.find('horsse')).replaced;
    expect(replaced?.typed).toBe('horsse');
    expect(replaced?.by).toContain('horses');
    expect((await opened.search.find('zeppelin')).replaced).toEqual([{ typed: 'zeppelin', by: [], begins: false }]);
  });

  it('searches the words of a compound that the record does not hold', async () => {
    expect((await opened.search.find('tram-k2')).replaced).toMatchObject([{ typed: 'tram-k2', by: ['tram'] }]);
  });

  it('finds a stop word, as every other word that the record holds', async () => {
    const found = await opened.search.find('the');
    expect(found.replaced).toEqual([]);
    expect(found.events).toHaveLength(3);
  });

  it.each(['', '   ', '???', '"', '""', '🚊', '«»'])(
    'takes %j for no words at all, and shows every event',
    async (query) => {
      expect((await opened.search.find(query)).events).toBeUndefined();
      expect(await ids(query)).toHaveLength(3);
    },
  );

  it.each([
    'x'.repeat(5000),
    'tram '.repeat(500),
    '"tram',
    'مرحبا tram',
    '<b>tram</b>',
    'tram\u0000bridge',
    '桥'.repeat(400),
    'трам'.repeat(400),
    '\\"tram\\"',
  ])('answers %.20j', async (query) => {
    expect(Array.isArray((await opened.search.find(query)).events)).toBe(true);
  });
});

describe('the table', () => {
  it('narrows across facets and widens within one, and counts what each value would leave', async () => {
    expect(await ids('', 'stage=works&sort=oldest')).toEqual([ordered, runs]);
    expect(await ids('', 'stage=works&year=1902')).toEqual([runs]);
    expect(await ids('', 'year=1901&year=1902&sort=newest')).toEqual([runs, ordered, announced]);
    const { counts } = await arranged('tram', 'stage=words');
    expect(table.words.stage.map(([id], place) => [id, counts.stage[place]])).toEqual([
      ['words', 1],
      ['works', 2],
    ]);
    expect(await ids('tram', 'person=olga-rosen')).toEqual([announced]);
  });

  it('finds nothing for a value that is not known', async () => {
    expect(await ids('', 'stage=nonsense')).toEqual([]);
  });
});

it('the page that a query names is offered', async () => {
  const named = async (query: string): Promise<string[]> =>
    (await opened.search.suggestions(await opened.search.find(query))).map(({ name, holds }) => `${name}: ${holds}`);
  expect(await named('olga rosen tram')).toContain('Olga Rosen: 1 event');
  expect(await named('Розен')).toContain('Olga Rosen: 1 event');
  expect(await named('罗森')).toContain('Olga Rosen: 1 event');
  expect(await named('olga')).toEqual(['Olga Rosen: 1 event']);
  expect(await named('harbour')).toEqual(['Harbour Company: 1 event']);
  expect(await named('harbour bridge')).toEqual([]);
  expect(await named('bridge')).toEqual([]);
  expect(await named('the')).toEqual([]);
});

it.each(['pagefind/index/', '/en/index/', '.pf_meta', '/en/pagefind-entry'])(
  'a part that could not be loaded is an error and no empty answer, and is loaded the next time: %s',
  async (part) => {
    opened.lose(part);
    await expect(openSearch(opened.source).find('bridge')).rejects.toThrow();
    opened.lose(undefined);
    const found = await openSearch(opened.source).find('bridge');
    expect(found.events).toHaveLength(1);
  },
);

it('an answer to words that are there fetches Pagefind and the settings', async () => {
  const before = opened.asked.length;
  const search = openSearch(opened.source);
  await search.find('tram');
  const rest = (): string[] => opened.asked.slice(before).filter((path) => !path.startsWith('pagefind/'));
  expect(rest()).toEqual(['search/settings.json']);
});

it.each([
  ['tram', ['en'], []],
  ['трамвай', ['ru'], []],
  ['桥', ['zh'], ['zh']],
  ['трамвай TR-180', ['en', 'ru'], []],
  ['трамвай 桥', ['ru', 'zh'], ['zh']],
])('what only other languages need is not fetched for %s', async (query, bundles, characters) => {
  const before = opened.asked.length;
  await openSearch(opened.source).find(query);
  const asked = opened.asked.slice(before);
  const parts = (pattern: RegExp): string[] => [...new Set(asked.flatMap((path) => pattern.exec(path)?.[1] ?? []))];
  expect(parts(/^pagefind\/(..)\//).sort()).toEqual(bundles);
  expect(parts(/^search\/characters\/(..)\.txt$/)).toEqual(characters);
});

it('an event is the same one in the index of each language', async () => {
  const search = openSearch(opened.source);
  for (const query of ['трамвай 桥', '桥 TR-180 трамвай']) {
    const { events = [] } = await search.find(query);
    expect(events.map(({ place }) => record.events[place]?.id)).toContain(runs);
    expect(new Set(events.map(({ place }) => place)).size).toBe(events.length);
  }
  const [found] = (await search.find('трамвай 桥')).events ?? [];
  expect(found?.covered).toBe(1);
});
