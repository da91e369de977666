/** A page that Pagefind found. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Places of the words in the page's text, counted in words. */
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}

/** What Pagefind keeps of a page. */
export interface Fragment {
  /** The address below the base path, as it was indexed. */
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The elements with an id, each with the word it begins at. */
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

/** The part of Pagefind's browser API that is used (https://pagefind.app/docs/api/). */
export interface Pagefind {
  readonly mergeIndex: (path: string) => Promise<void>;
  readonly search: (
    term: string | null,
    options?: { readonly sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ) => Promise<{ readonly results: readonly Hit[] }>;
}

/** How Pagefind must be set up for the documents of this room: facts in `meta` are shown and not searched. */
export const pagefindOptions = {
  noWorker: true,
  ranking: { pageLength: 0.2, metaWeights: { date: 0, kind: 0, events: 0, state: 0, promises: 0, titled: 0 } },
} as const;

/** The key by which the pages of events are in the order of the table of events; other pages have none. */
export const placeKey = 'place';

/** The part of a document that no page shows; what comes before it may be quoted. */
export const hiddenId = 'also';

/** Joins phrases so that a phrase search finds none that runs from one into the next. */
export const between = ' · ';

/** The marks around the words that terms in other scripts stand for, by how many of these terms must be asked for. */
export const meant = { 'all words': ['‹', '›'], 'any word': ['«', '»'] } as const;

/** Stands between two spellings. */
export const or = ';';

/** The index of a built site, asked word by word. */
export interface PageIndex {
  /** The pages of events, in the order of the table of events. */
  readonly events: readonly Hit[];
  /** Pages that hold a term, or terms one after the other, itself: by id, each with a score of 1. */
  readonly holding: (terms: string) => Promise<readonly Hit[]>;
  /** Pages for a term with the score of Pagefind's ranking, those that hold only a word like it included. */
  readonly ranked: (term: string) => Promise<readonly Hit[]>;
}

/** Keeps what was asked for, unless it failed. */
export function once<T>(get: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const asked = get(key);
    kept.set(key, asked);
    asked.catch(() => kept.delete(key));
    return asked;
  };
}

/**
 * Opens the index of the events and merges into it that of the other pages, at `named`. Pagefind passes over a part that
 * could not be fetched and answers as if the word were nowhere, so `failures` tells how many requests have failed so far;
 * an answer during which one did is an error and not an answer.
 */
export async function openIndex(pagefind: Pagefind, named: string, failures: () => number): Promise<PageIndex> {
  const loaded = async <T>(ask: () => Promise<T>): Promise<T> => {
    const before = failures();
    const answer = await ask();
    if (failures() > before) throw new Error('A part of the search index could not be loaded.');
    return answer;
  };
  const search = async (...asked: Parameters<Pagefind['search']>): Promise<readonly Hit[]> =>
    (await loaded(() => pagefind.search(...asked))).results;
  // Pages that are merged in have no place, so the events are asked for before.
  const events = await search(null, { sort: { [placeKey]: 'asc' } });
  await loaded(() => pagefind.mergeIndex(named));
  return { events, holding: once((terms) => search(`"${terms}"`)), ranked: once((term) => search(term)) };
}
