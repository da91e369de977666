import type { Meaning } from './meanings.ts';
import { type Entry, findEntry, partOf, type Posting } from './postings.ts';
import type { SearchLanguage, SearchSettings } from './settings.ts';

/** Reads the index of each language; a part is fetched when a key of it is asked for. */
export interface IndexReader {
  /** Documents that hold a key. */
  readonly postings: (language: SearchLanguage, key: string) => Promise<readonly Posting[]>;
  /** Documents that hold every key, each with the least of its levels. */
  readonly together: (language: SearchLanguage, keys: readonly string[]) => Promise<readonly Posting[]>;
  readonly meanings: (language: SearchLanguage, key: string) => Promise<readonly Meaning[]>;
  /** The words of the record in a language, for spelling. */
  readonly words: (code: string) => Promise<readonly string[]>;
}

function shared(left: readonly Posting[], right: readonly Posting[]): Posting[] {
  const levels = new Map(right.map(({ document, level }) => [document, level]));
  return left.flatMap(({ document, level }) => {
    const other = levels.get(document);
    return other === undefined ? [] : [{ document, level: Math.min(level, other) }];
  });
}

/** Opens the index whose parts `text` fetches by their names. */
export function readIndex(settings: SearchSettings, text: (name: string) => Promise<string>): IndexReader {
  const lists = new Map<string, readonly string[]>();
  const entry = async (language: SearchLanguage, key: string): Promise<Entry> => {
    const firsts = settings.parts[language.code] ?? [];
    if (firsts.length === 0) return { postings: [], meanings: [] };
    return findEntry(await text(`index/${language.code}-${partOf(key, firsts)}.txt`), key);
  };
  const postings = async (language: SearchLanguage, key: string): Promise<readonly Posting[]> =>
    (await entry(language, key)).postings;
  return {
    postings,
    together: async (language, keys) => {
      const [first = [], ...others] = await Promise.all(keys.map((key) => postings(language, key)));
      return others.reduce(shared, first);
    },
    meanings: async (language, key) => (await entry(language, key)).meanings,
    words: async (code) => {
      const all = lists.get(code) ?? (await text(`words/${code}.txt`)).split('\n');
      lists.set(code, all);
      return all;
    },
  };
}
