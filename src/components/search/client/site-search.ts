import { openSearch, type Search, type Source } from '../../../search/find.ts';
import { once, startPagefind } from '../../../search/pagefind.ts';
import { readLedger, readSettings } from '../../../search/read.ts';
import type { EventTable } from '../../../views/filter/event-table.ts';
import { readTable, withNames } from '../../../views/filter/table-text.ts';
import { element } from '../../filter/element.ts';

const root = import.meta.env.BASE_URL.replace(/\/$/, '');
const folder = `${root}/pagefind/`;

async function fetched(path: string, options: RequestInit = {}): Promise<string> {
  const response = await fetch(`${root}${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

let failed = 0;
let watched = false;

/** Files that Pagefind has compressed. */
const packed = /\.(?:pagefind|pf_\w+)$/;

/**
 * Counts the requests of Pagefind that fail, which it passes over in silence (see `openIndex`), and unpacks what they bring:
 * the browser takes a tenth of the time of Pagefind's script, which takes what is unpacked as it is.
 */
function watchRequests(): void {
  if (watched) return;
  watched = true;
  const ordinary = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const [input] = asked;
    const { href, pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!href.startsWith(new URL(folder, location.href).href)) return ordinary(...asked);
    try {
      const response = await ordinary(...asked);
      if (!response.ok || !response.body) throw new Error(`${pathname}: ${response.status}`);
      // A browser of before 2023 cannot unpack; Pagefind then does.
      if (!packed.test(pathname) || !('DecompressionStream' in globalThis)) return response;
      const unpacked = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
      return new Response(await unpacked.arrayBuffer());
    } catch (error) {
      failed += 1;
      throw error;
    }
  };
}

/** Asks at once for files below the folder of Pagefind, which it would ask for one after the other. */
function askSoon(files: readonly string[]): void {
  document.head.append(
    ...files.map((file) => element('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: folder + file })),
  );
}

function siteSource(): Source {
  const settings = once(async () => readSettings(await fetched('/search/settings.json', { cache: 'no-cache' })));
  const ofBuild = async (path: string): Promise<string> => fetched(`/search/${path}?${(await settings('')).build}`);
  return {
    settings: () => settings(''),
    engine: async () => {
      const { build } = await settings('');
      return startPagefind(await import(/* @vite-ignore */ `${folder}pagefind.js?${build}`), folder, build);
    },
    soon: askSoon,
    failures: () => failed,
    spelling: once(async (code) => (await ofBuild(`spelling/${code}.txt`)).split('\n')),
    characters: (code) => ofBuild(`characters/${code}.txt`),
    ledger: once(async () => readLedger(await ofBuild('promises.json'))).bind(undefined, ''),
  };
}

let search: Search | undefined;

/** The search of this site, opened once; what failed is tried again the next time. */
export function siteSearch(): Search {
  if (!search) {
    watchRequests();
    search = openSearch(siteSource());
    // By far the largest part. Pagefind reads its language in the same place.
    askSoon([`wasm.${document.documentElement.lang}.pagefind`]);
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
