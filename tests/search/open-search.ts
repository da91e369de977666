import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeSearch } from '../../src/integrations/search-index.ts';
import { loadRecord } from '../../src/record/load.ts';
import { openSearch, type Search, type Source } from '../../src/search/find.ts';
import { once, startPagefind } from '../../src/search/pagefind.ts';
import { readLedger, readSettings } from '../../src/search/read.ts';

/** Where Pagefind believes the folder of a site to be; what it fetches there is read from the folder. */
const origin = 'http://site.invalid';
/** What fetches from everywhere else: the files of tests share a process. */
const ordinary = globalThis.fetch;

/** A folder that a search was written to, opened as the browser opens it. `asked` lists the files that were fetched. */
export interface Opened {
  readonly search: Search;
  readonly source: Source;
  readonly asked: readonly string[];
  /** Lets every file whose path holds some text be missing from now on, or none. */
  readonly lose: (part: string | undefined) => void;
}

/** Opens the search in a folder (see `writeSearch`), with Pagefind's own script. */
export function openFolder(folder: string): Opened {
  const asked: string[] = [];
  let failures = 0;
  let lost: string | undefined;
  const read = (path: string): string => {
    asked.push(path);
    return readFileSync(join(folder, path), 'utf8');
  };
  globalThis.fetch = (input, init) => {
    const { origin: from, pathname: path } = new URL(input instanceof Request ? input.url : input);
    if (from !== origin) return ordinary(input, init);
    asked.push(path.slice(1));
    if (lost !== undefined && path.includes(lost)) {
      failures += 1;
      return Promise.resolve(new Response('', { status: 404 }));
    }
    return Promise.resolve(new Response(readFileSync(join(folder, path))));
  };
  const source: Source = {
    settings: () => Promise.resolve(readSettings(read('search/settings.json'))),
    engine: async () => {
      const module: unknown = await import(pathToFileURL(resolve(folder, 'pagefind/pagefind.js')).href);
      return startPagefind(module, `${origin}/pagefind/`, 'test');
    },
    soon: () => undefined,
    failures: () => failures,
    spelling: once((code) => Promise.resolve(read(`search/spelling/${code}.txt`).split('\n'))),
    characters: (code) => Promise.resolve(read(`search/characters/${code}.txt`)),
    ledger: () => Promise.resolve(readLedger(read('search/promises.json'))),
  };
  return {
    search: openSearch(source),
    source,
    asked,
    lose: (part) => {
      lost = part;
    },
  };
}

/** Writes the search of a record into a folder of its own, and opens it there. `close` takes the folder away. */
export async function openRecord(content: string): Promise<Opened & { readonly folder: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const close = (): void => {
    rmSync(folder, { recursive: true });
  };
  await writeSearch(loadRecord(content), folder);
  return { ...openFolder(folder), folder, close };
}
