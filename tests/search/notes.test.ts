import { beforeAll, describe, expect, it } from 'vitest';
import { openSearch, type Search } from '../../../src/views/search/engine.ts';
import { type Asking, countWords, wordNotes } from '../../../src/views/search/notes.ts';
import { memorySource } from './source.ts';

let search: Search;

beforeAll(async () => {
  search = await openSearch(await memorySource('tests/fixtures/trams'));
});

async function notes(query: string, asking: Asking = 'asked'): Promise<string[]> {
  return wordNotes(await search.find(query), asking).map((parts) =>
    parts.map((part) => (typeof part === 'string' ? part : `[${part.word}]`)).join(''),
  );
}

describe('a note', () => {
  it('names a word that is not there, and what was searched without it', async () => {
    expect(await notes('zeppelin bridge')).toEqual([
      '“zeppelin” is not in the record, nor is a word spelt like it. Searched without it: bridge.',
    ]);
    expect(await notes('zeppelin qqqzzz bridge tram')).toEqual([
      '“zeppelin” and “qqqzzz” are not in the record, nor is a word spelt like them. Searched without them: bridge and tram.',
    ]);
    expect(await notes('zeppelin')).toEqual(['“zeppelin” is not in the record, nor is a word spelt like it.']);
  });

  it('offers the nearest spelling', async () => {
    expect(await notes('horsse tram')).toEqual(['“horsse” is not in the record; searched instead: [horses].']);
  });

  it('names each word once, and every phrase that no event has', async () => {
    expect(await notes('zeppelin zeppelin')).toHaveLength(1);
    expect(await notes('"horses old" tram')).toEqual([
      'No event has the phrase “horses old”; its words were searched one by one.',
    ]);
    expect(await notes('"horses old" "tram hand"')).toEqual([
      'No event has the phrases “horses old” and “tram hand”; their words were searched one by one.',
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
    expect(await notes('tram hor', 'asked')).toEqual(['“hor” is not in the record; searched instead: [horses].']);
  });

  it('is not needed when every word is there', async () => {
    expect(await notes('tram bridge "hand in hand"')).toEqual([]);
    expect(await notes('трамвая')).toEqual([]);
  });
});

it('counts in words', () => {
  expect([0, 1, 2].map(countWords)).toEqual(['0 events', '1 event', '2 events']);
});
