import { dated } from '../../../search/arrange.ts';
import { openSearch, type Search, type Source } from '../../../search/find.ts';
import { once, type Pagefind, pagefindOptions } from '../../../search/pagefind.ts';
import { readLedger, readSettings } from '../../../search/read.ts';
import type { EventTable } from '../../../views/filter/event-table.ts';
import { readTable, withNames } from '../../../views/filter/table-text.ts';

const root = import.meta.env.BASE_URL.replace(/\/$/, '');

async function fetched(path: string, options: RequestInit = {}): Promise<string> {
  const response = await fetch(`${root}${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

let failed = 0;
let watched = false;

/** Counts the requests of Pagefind that fail, which it passes over in silence (see `openIndex`). */
function watchRequests(): void {
  if (watched) return;
  watched = true;
  const ordinary = globalThis.fetch;
  const bundle = new URL(`${root}/pagefind/`, location.href).href;
  globalThis.fetch = async (...asked) => {
    const [input] = asked;
    const isPart = new URL(input instanceof Request ? input.url : input, location.href).href.startsWith(bundle);
    try {
      const response = await ordinary(...asked);
      if (isPart && !response.ok) failed += 1;
      return response;
    } catch (error) {
      if (isPart) failed += 1;
      throw error;
    }
  };
}

interface Bundle {
  readonly createInstance: (
    options: Readonly<Record<string, unknown>>,
  ) => Pagefind & { readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void> };
}

function isBundle(module: unknown): module is Bundle {
  return typeof module === 'object' && module !== null && 'createInstance' in module;
}

function siteSource(): Source {
  const settings = once(async () => readSettings(await fetched('/search/settings.json', { cache: 'no-cache' })));
  const build = async (): Promise<string> => (await settings('')).build;
  const spelling = once(async (code) => (await fetched(`/search/spelling/${code}.txt?${await build()}`)).split('\n'));
  const ledger = once(async () => readLedger(await fetched(`/search/promises.json?${await build()}`)));
  return {
    settings: () => settings(''),
    pagefind: async () => {
      const tag = await build();
      const module: unknown = await import(/* @vite-ignore */ `${root}/pagefind/pagefind.js?${tag}`);
      if (!isBundle(module)) throw new TypeError('pagefind.js is not what the search expects.');
      const { noWorker, ...options } = pagefindOptions;
      const pagefind = module.createInstance({ basePath: `${root}/pagefind/`, noWorker, metaCacheTag: tag });
      await pagefind.options(options);
      return pagefind;
    },
    namedPages: `${root}/pagefind/pages/`,
    failures: () => failed,
    spelling,
    ledger: () => ledger(''),
  };
}

let search: Promise<Search> | undefined;

/** The search of this site, opened once; what failed is tried again the next time. */
export function siteSearch(): Promise<Search> {
  if (!search) {
    watchRequests();
    search = openSearch(siteSource());
    search.catch(forgetSearch);
  }
  return search;
}

/** Lets the next search be opened anew, because a part of this one could not be loaded. */
export function forgetSearch(): void {
  search = undefined;
}

const table = once(async () => readTable(await fetched('/timeline/table.json')));
const namedTable = once(async () => withNames(await table(''), await fetched('/timeline/names.json')));

/** The table of events, with the names of people and organisations where they are asked for. */
export function siteTable(names: boolean): Promise<EventTable> {
  return names ? namedTable('') : table('');
}

/**
 * The places of the events that hold all words of a query, or where none does, of those that the search found: what a
 * list is narrowed to by words.
 */
export async function wholly(
  events: EventTable,
  text: string,
  anyDate: boolean,
): Promise<ReadonlySet<number> | undefined> {
  try {
    const found = await (await siteSearch()).find(text);
    const holding = found.events?.filter(({ covered }) => covered > 0.999) ?? [];
    const places = dated(holding.length > 0 ? { ...found, events: holding } : found, events, anyDate).events;
    return places && new Set(places);
  } catch (error) {
    forgetSearch();
    throw error;
  }
}
