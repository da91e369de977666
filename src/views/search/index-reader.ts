import type { Meaning } from './meanings.ts';
import { type Entry, findEntry, hasKeyFrom, partOf, type Posting } from './postings.ts';
import type { SearchLanguage, SearchSettings } from './settings.ts';

/** Reads the index of each language; a part is fetched when a key of it is asked for. */
export interface IndexReader {
  /** Documents that hold a key. */
  readonly postings: (language: SearchLanguage, key: string) => Promise<readonly Posting[]>;
  /** Documents that hold every key, each with the least of its levels. */
  readonly together: (language: SearchLanguage, keys: readonly string[]) => Promise<readonly Posting[]>;
  readonly meanings: (language: SearchLanguage, key: string) => Promise<readonly Meaning[]>;
  /** Whether any key begins with some text. */
  readonly begins: (language: SearchLanguage, start: string) => Promise<boolean>;
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
  const firstsOf = ({ code }: SearchLanguage): readonly string[] => settings.parts[code] ?? [];
  const partFor = (language: SearchLanguage, key: string): Promise<string> =>
    text(`index/${language.code}-${partOf(key, firstsOf(language))}.txt`);
  const entry = async (language: SearchLanguage, key: string): Promise<Entry> =>
    firstsOf(language).length === 0 ? { postings: [], meanings: [] } : findEntry(await partFor(language, key), key);
  const postings = async (language: SearchLanguage, key: string): Promise<readonly Posting[]> =>
    (await entry(language, key)).postings;
  return {
    postings,
    together: async (language, keys) => {
      const [first = [], ...others] = await Promise.all(keys.map((key) => postings(language, key)));
      return others.reduce(shared, first);
    },
    meanings: async (language, key) => (await entry(language, key)).meanings,
    // A part begins with its first key, so that of all parts only one need be read.
    begins: async (language, start) =>
      firstsOf(language).some((first) => first.startsWith(start)) ||
      (firstsOf(language).length > 0 && hasKeyFrom(await partFor(language, start), start)),
    words: async (code) => {
      const all = lists.get(code) ?? (await text(`words/${code}.txt`)).split('\n');
      lists.set(code, all);
      return all;
    },
  };
}
