import { beforeAll, describe, expect, it } from 'vitest';
import type { Search } from '../../src/search/find.ts';
import { openRecord } from './open-search.ts';

let search: Search;

beforeAll(async () => {
  const opened = await openRecord('tests/fixtures/trams');
  ({ search } = opened);
  return opened.close;
});

async function offered(query: string): Promise<string[]> {
  return (await search.suggestions(await search.find(query))).map(
    ({ kind, state, name, holds, address }) =>
      `${state === undefined ? kind : `${kind} · ${state}`}, ${name}: ${holds}, ${address}`,
  );
}

const all = 'Promise tracker, All promises: 2, /promises/';
const kept = 'Promise tracker, Promises · Kept: 1 of 2, /promises/?verdict=kept';
const lapsed = 'Promise tracker, Promises · Partly lapsed: 1 of 2, /promises/?verdict=lapsed';
const byRosen = 'Promise tracker, Promises by Olga Rosen: 2 of 2, /people/olga-rosen/#promises';
const thread = 'Story, Rails for horses: 2 events, /threads/rails-for-horses/';

describe('a query for promises', () => {
  it.each(['promise', 'promises', 'promised', 'what came of the promises', 'обещания', '承诺'])(
    'offers the ledger: %s',
    async (query) => {
      expect(await offered(query)).toEqual([all]);
    },
  );

  it.each([
    ['kept promises', kept],
    ['honoured promises', kept],
    ['сдержанные обещания', kept],
    ['兑现的承诺', kept],
    ['partly lapsed promises', lapsed],
    ['broken promises', lapsed],
    ['promises that were not honoured', lapsed],
    ['未兑现的承诺', lapsed],
  ])('narrows it to a verdict by any of its words: %s', async (query, list) => {
    expect(await offered(query)).toEqual([list]);
  });

  it('narrows it to what is named beside the verdict, as far as promises are left', async () => {
    expect((await offered('kept rails promises'))[0]).toBe(
      'Promise tracker, Promises · Kept · Rails: 1 of 2, /promises/?verdict=kept&topic=rails',
    );
    expect((await offered('upper promises'))[0]).toBe(
      'Promise tracker, Promises · Upstream: 2 of 2, /promises/?side=upstream',
    );
  });

  it('takes no country for the one who promised where other words leave that open', async () => {
    expect(await offered('who promised quays to the upper bank')).toEqual([all]);
  });

  it('names those who made them, on their page', async () => {
    expect(await offered('promises by Rosen')).toEqual([
      byRosen,
      all,
      'Person, Olga Rosen: 1 event, /people/olga-rosen/',
    ]);
    expect(await offered('обещания Розен')).toContain(byRosen);
    expect((await offered('rosen kept promises')).slice(0, 2)).toEqual([kept, byRosen]);
  });

  it('is also the label of a verdict by itself, but not some other word for it', async () => {
    expect(await offered('kept')).toEqual([kept]);
    expect(await offered('partly lapsed')).toEqual([lapsed]);
    expect(await offered('broken')).toEqual([]);
    expect(await offered('kept bridge')).toEqual([]);
  });

  it('names first the promise that says all of it, by its title, its topics and who made it', async () => {
    expect((await offered('rosen rails promise'))[0]).toMatch(/^Promise · /);
    expect((await offered('old horses promise')).slice(0, 2)).toEqual([
      'Promise · Partly lapsed; later kept, Old horses for the new cars: 1 event, /promises/horses-stay/',
      all,
    ]);
  });
});

it('a promise is offered with its verdict', async () => {
  expect(await offered('tram to the harbour gate')).toContain(
    'Promise · Kept, A tram to the harbour gate: 2 events, /promises/tram-to-harbour/',
  );
});

describe('a thread', () => {
  it.each(['rails for horses', 'rails horses', 'rail quay', 'Rails 马匹', 'rails лошадь'])(
    'is offered for what its title, its subject and its words say: %s',
    async (query) => {
      expect(await offered(query)).toContain(thread);
    },
  );

  it.each(['horses', 'old quay', 'rails bridge', 'rosen horses'])(
    'is not offered for one word, nor for words of which it lacks one or says none in its title: %s',
    async (query) => {
      expect(await offered(query)).not.toContain(thread);
    },
  );

  it('comes before what a part of the query names', async () => {
    expect(await offered('rails quay')).toEqual([thread, 'Topic, Rails: 3 events, /topics/rails/']);
  });
});
