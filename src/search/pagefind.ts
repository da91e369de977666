/** A page that Pagefind found. */
export interface Hit {
  /** Of an event the same in every bundle. */
  readonly id: string;
  readonly score: number;
  /** Places of the words in the page's text, counted in words. */
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}

/** The page of an event, in one bundle. */
export interface EventHit extends Hit {
  /** The place of the event in the table of events. */
  readonly place: number;
  readonly bundle: string;
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

/** The bundle of the pages that a query may name. It holds the engine, and the others are merged into it. */
const namedBundle = 'pages';

/** The filter that tells the pages of one bundle from those of another. */
const bundleFilter = 'bundle';

interface Options {
  readonly filters: { readonly [bundleFilter]: { readonly any: readonly string[] } };
}

/** The part of Pagefind's browser API that is used (https://pagefind.app/docs/api/). */
export interface Pagefind {
  readonly mergeIndex: (path: string, options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly search: (term: string | null, options: Options) => Promise<{ readonly results: readonly Hit[] }>;
}

/** The module `pagefind.js` of a bundle. */
interface PagefindModule {
  readonly createInstance: (
    options: Readonly<Record<string, unknown>>,
  ) => Pagefind & { readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void> };
}

function isPagefind(module: unknown): module is PagefindModule {
  return typeof module === 'object' && module !== null && 'createInstance' in module;
}

/** Pagefind, with the folder of its bundles. */
export interface Engine {
  readonly pagefind: Pagefind;
  /** Its address, with a slash at the end. */
  readonly folder: string;
  /** Stands in the addresses of what has no sum of its content in its name. */
  readonly build: string;
}

/** Starts Pagefind with the module in a folder. Throws a `TypeError` when it is another one. */
export async function startPagefind(module: unknown, folder: string, build: string): Promise<Engine> {
  if (!isPagefind(module)) throw new TypeError('pagefind.js is not what the search expects.');
  const pagefind = module.createInstance({ basePath: folder, noWorker: true, metaCacheTag: build });
  await pagefind.options({ mergeFilter: { [bundleFilter]: namedBundle } });
  return { pagefind, folder, build };
}

/** How events are ranked: facts in `meta` are shown and not searched. */
const ranking = { pageLength: 0.2, metaWeights: { date: 0 } };

/** The part of a document that no page shows; what comes before it may be quoted. */
export const hiddenId = 'also';

/** Joins phrases so that a phrase search finds none that runs from one into the next. */
export const between = ' · ';

/** The marks around the words that terms in other scripts stand for, by how many of these terms must be asked for. */
export const meant = { 'all words': ['‹', '›'], 'any word': ['«', '»'] } as const;

/** Stands between two spellings. */
export const or = ';';

/**
 * The index of a built site for one language, asked word by word. That of the entries' language has events with what they
 * say in this language only, that of another with what they say in its own as well; each has the pages that a query may name.
 */
export interface PageIndex {
  /** The pages of events, in the order of the table of events, in which they were indexed. */
  readonly events: readonly EventHit[];
  /** Pages that hold a term, or terms one after the other, itself: by id, each with a score of 1. */
  readonly holding: (terms: string) => Promise<readonly Hit[]>;
  /** Pages for a term with the score of Pagefind's ranking, those that hold only a word like it included. */
  readonly ranked: (term: string) => Promise<readonly Hit[]>;
}

/** Whether a page is that of an event. */
export function isEvent<H extends Hit>(hit: H): hit is H & EventHit {
  return 'place' in hit;
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
 * Gives the index of a language by its code; its events are fetched when it is first asked for. Pagefind passes over a part
 * that could not be fetched and answers as if the word were nowhere, so `failures` tells how many requests have failed so
 * far; an answer during which one did is an error and not an answer.
 */
export function openIndexes(
  engine: () => Promise<Engine>,
  failures: () => number,
): (language: string) => Promise<PageIndex> {
  const loaded = async <T>(ask: () => Promise<T>): Promise<T> => {
    const before = failures();
    const answer = await ask();
    if (failures() > before) throw new Error('A part of the search index could not be loaded.');
    return answer;
  };
  return once(async (bundle) => {
    const { pagefind, folder, build } = await engine();
    const options = { ranking, metaCacheTag: build, mergeFilter: { [bundleFilter]: bundle } };
    await loaded(() => pagefind.mergeIndex(`${folder}${bundle}/`, options));
    const search = async (term: string | null, bundles: readonly string[]) =>
      (await loaded(() => pagefind.search(term, { filters: { [bundleFilter]: { any: bundles } } }))).results;
    const pages = await search(null, [bundle]);
    const places = new Map(pages.map(({ id }, place) => [id, place]));
    const asked = async (terms: string): Promise<readonly Hit[]> =>
      (await search(terms, [bundle, namedBundle])).map((hit) => {
        const place = places.get(hit.id);
        return place === undefined ? hit : { ...hit, id: String(place), place, bundle };
      });
    return {
      events: pages.map((hit, place): EventHit => ({ ...hit, id: String(place), place, bundle })),
      holding: once((terms) => asked(`"${terms}"`)),
      ranked: once(asked),
    };
  });
}
