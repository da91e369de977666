import { openSearch, type Search, type Source } from '../../../search/find.ts';
import { once, startPagefind } from '../../../search/pagefind.ts';
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

function siteSource(): Source {
  const settings = once(async () => readSettings(await fetched('/search/settings.json', { cache: 'no-cache' })));
  const ofBuild = async (path: string): Promise<string> => fetched(`/search/${path}?${(await settings('')).build}`);
  const folder = `${root}/pagefind/`;
  return {
    settings: () => settings(''),
    engine: async () => {
      const { build } = await settings('');
      return startPagefind(await import(/* @vite-ignore */ `${folder}pagefind.js?${build}`), folder, build);
    },
    failures: () => failed,
    spelling: once(async (code) => (await ofBuild(`spelling/${code}.txt`)).split('\n')),
    characters: (code) => ofBuild(`characters/${code}.txt`),
    ledger: once(async () => readLedger(await ofBuild('promises.json'))).bind(undefined, ''),
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
