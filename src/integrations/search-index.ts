import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import type { RecordGraph } from '../record/graph.ts';
import { readCurrent } from '../record/kept/read-current.ts';
import type { IndexDocument } from '../search/documents/document.ts';
import { type SearchFile, searchOutput } from '../search/documents/search-files.ts';
import { loadStem, stemmedLanguages } from '../search/stem.ts';
import { builtFiles } from './built-pages.ts';

// While the hooks of a build run, nothing can be imported any more, so the stemmers are loaded with this module.
const stem = await loadStem(stemmedLanguages);

/**
 * The number of words in a part of the index; Pagefind's own parts hold many times as many. A query fetches one for each of
 * its words and the list of all of them, which grows with the record, so that larger records do better with larger parts.
 * The variable is not documented: a test of the parts' size tells when it stops working.
 */
function setPartSize(events: number): void {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(Math.round(130 * events ** 0.25));
}

/** What Pagefind writes beside its index and this site does not use: interfaces, highlighting, the worker. */
const unused = /(?:ui|highlight|worker)\.(?:js|css)$|^wasm\.unknown/;
/** What a bundle that is merged into another leaves to that one. */
const engine = /^(?:pagefind\.js|wasm\..*)$/;

/** Pagefind's own script, which it delivers with its names and line breaks. */
const script = 'pagefind.js';

function minified(code: string): string {
  const { code: short, errors } = minifySync(script, code, { module: true });
  throwAny(errors.map(({ message }) => message));
  return short;
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}

/** How many documents Pagefind is sent before its answers are awaited, so that it keeps working while Astro renders pages. */
const sentAtOnce = 64;

/** Writes the bundle of some documents into a folder. */
async function bundle(documents: readonly IndexDocument[], language: string, folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  throwAny(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  // Pagefind indexes them in the order in which they are sent. Pages with equal scores are found in that order.
  for (let at = 0; at < documents.length; at += sentAtOnce)
    for (const added of await Promise.all(
      documents.slice(at, at + sentAtOnce).map((document) => index.addHTMLFile(document)),
    ))
      throwAny(added.errors);
  throwAny((await index.writeFiles({ outputPath: folder })).errors);
  await index.deleteIndex();
}

function remove(folder: string, names: RegExp): void {
  for (const name of readdirSync(folder)) if (names.test(name)) rmSync(join(folder, name));
}

/** The address below the folder of Pagefind of a file with which it opens a bundle; none of another file. */
function headOf(path: string, build: string): string[] {
  const [, head, entry] = /^pagefind\/(.*(?:\.pf_meta|(-entry\.json)))$/.exec(path) ?? [];
  if (head === undefined) return [];
  return [entry === undefined ? head : `${head}?ts=${build}`];
}

/**
 * Makes the search of a record: below `folder` Pagefind's bundle of the pages a query may name, and those of the events for each
 * language, which are merged into it in the browser so that each has its own rarity of words. Gives the files beside it.
 * Rejects with what Pagefind reports.
 */
async function makeSearch(record: RecordGraph, folder: string): Promise<readonly SearchFile[]> {
  const { events, named, files, languages, settings } = searchOutput(record, stem);
  const { language } = record.vocabulary;
  setPartSize(record.events.length);
  rmSync(folder, { recursive: true, force: true });
  await bundle(named, language, folder);
  remove(folder, unused);
  writeFileSync(join(folder, script), minified(readFileSync(join(folder, script), 'utf8')));
  for (const one of languages) {
    const own = join(folder, one.code);
    await bundle(events(one), language, own);
    remove(own, unused);
    remove(own, engine);
  }
  await pagefind.close();
  const bundled = [...builtFiles(folder).files].map((path) => ({ path: `pagefind${path}`, file: join(folder, path) }));
  const build = createHash('sha256');
  for (const one of [...bundled, ...files].sort((a, b) => (a.path < b.path ? -1 : 1)))
    build.update(one.path).update('content' in one ? one.content : readFileSync(one.file));
  const sum = build.digest('hex').slice(0, 12);
  const heads = bundled.flatMap(({ path }) => headOf(path, sum));
  return [...files, { path: 'search/settings.json', content: JSON.stringify({ ...settings, build: sum, heads }) }];
}

function write(files: readonly SearchFile[], root: string): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Writes the search of a record below a folder. Rejects with what Pagefind reports. */
export async function writeSearch(record: RecordGraph, root: string): Promise<void> {
  write(await makeSearch(record, join(root, 'pagefind')), root);
}

/** Indexes the record with Pagefind, on the second core while Astro renders the pages. */
export function searchIndex(): AstroIntegration {
  let making = '';
  let made: Promise<readonly SearchFile[]>;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        // Not in the site's own folder: Astro empties it after this begins.
        making = `${fileURLToPath(config.outDir).replace(/[\\/]$/, '')}.pagefind`;
      },
      'astro:build:start': () => {
        process.once('exit', () => rmSync(making, { recursive: true, force: true }));
        made = makeSearch(readCurrent(), making);
        // A failure is reported when the pages are done. It must not end the process before.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        write(await made, root);
        renameSync(making, join(root, 'pagefind'));
      },
    },
  };
}
