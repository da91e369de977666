import { beforeAll, describe, expect, it } from 'vitest';
import type { Search } from '../../src/search/find.ts';
import { type Asking, countWords, wordNotes } from '../../src/search/notes.ts';
import { openRecord } from './open-search.ts';

let search: Search;

beforeAll(async () => {
  const opened = await openRecord('tests/fixtures/trams');
  ({ search } = opened);
  return opened.close;
});

async function notes(query: string, asking: Asking = 'asked'): Promise<string[]> {
  return wordNotes(await search.find(query, asking), asking).map((parts) =>
    parts.map((part) => (typeof part === 'string' ? part : `[${part.word}]`)).join(''),
  );
}

describe('a note', () => {
  it('names a word that is not there, and what was searched without it', async () => {
    expect(await notes('zeppelin bridge')).toEqual([
      'No match for “zeppelin” or similar spellings. Showing results for bridge.',
    ]);
    expect(await notes('zeppelin qqqzzz bridge tram')).toEqual([
      'No match for “zeppelin” and “qqqzzz” or similar spellings. Showing results for bridge and tram.',
    ]);
    expect(await notes('zeppelin')).toEqual(['No match for “zeppelin” or similar spellings.']);
  });

  it('offers the nearest spelling', async () => {
    expect(await notes('horsse tram')).toEqual(['No match for “horsse”. Showing results for [horses].']);
  });

  it('names each word once, and every phrase that no event has', async () => {
    expect(await notes('zeppelin zeppelin')).toHaveLength(1);
    expect(await notes('"horses old" tram')).toEqual([
      'No event contains “horses old”. Showing results for the separate words.',
    ]);
    expect(await notes('"horses old" "tram hand"')).toEqual([
      'No event contains “horses old” and “tram hand”. Showing results for the separate words.',
    ]);
  });

  it.each(['h', 'ho', 'horse', 'tram hor', 'TR-1', 'трам', '桥', 'zeppelin bri'])(
    'says nothing of the last word while it may become another: %s',
    async (query) => {
      expect((await notes(query, 'typing')).filter((note) => !note.includes('zeppelin'))).toEqual([]);
    },
  );

  it.each(['hor tram', 'tram hor ', '"tram hor"', 'tram horsse', 'tram zeppelin', 'tram 罪'])(
    'is given of a word that is done with, and of one that nothing begins with: %s',
    async (query) => {
      expect(await notes(query, 'typing')).not.toEqual([]);
    },
  );

  it('is given of the beginning of a word once it is asked for', async () => {
    expect(await notes('tram hor', 'asked')).toEqual(['No match for “hor”. Showing results for [horses].']);
  });

  it('is not needed when every word is there', async () => {
    expect(await notes('tram bridge "hand in hand"')).toEqual([]);
    expect(await notes('трамвая')).toEqual([]);
  });
});

it('counts in words', () => {
  expect([0, 1, 2].map(countWords)).toEqual(['0 events', '1 event', '2 events']);
});
