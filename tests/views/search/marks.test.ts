import { beforeAll, describe, expect, it } from 'vitest';
import { openSearch, type Search } from '../../../src/views/search/engine.ts';
import { memorySource } from './source.ts';

let search: Search;

beforeAll(async () => {
  search = await openSearch(await memorySource('tests/fixtures/trams'));
});

const marks = async (query: string) => (await search.find(query)).marks;

describe('what a query is seen in', () => {
  it('is the word itself, and the words of the entries that it stands for', async () => {
    expect(await marks('трамвая')).toEqual([['трамвая', 'трамвай', 'tramway', 'tram']]);
    expect(await marks('桥梁')).toEqual([['桥梁', 'bridge']]);
    expect(await marks('bridge')).toEqual([['bridge']]);
  });

  it('is a name of the entries, word by word, for a name in another script or an abbreviation', async () => {
    expect(await marks('Розен')).toEqual([expect.arrayContaining(['розен', 'rosen', 'olga rosen'])]);
    expect(await marks('Ольга Розен')).toEqual([
      expect.arrayContaining(['ольга', 'olga']),
      expect.arrayContaining(['розен', 'rosen']),
    ]);
    expect(await marks('HC')).toEqual([expect.arrayContaining(['hc', 'harbour company'])]);
  });

  it('is what was searched in place of a word that is not there', async () => {
    expect(await marks('horsse')).toEqual([expect.arrayContaining(['horses'])]);
    expect(await marks('zeppelin bridge')).toEqual([['bridge']]);
  });

  it('is a phrase as a whole besides its words', async () => {
    expect(await marks('"hand in hand"')).toContainEqual(['hand in hand']);
  });
});
