import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { minifySync } from 'vite';
import type { RecordGraph } from '../record/graph.ts';
import { readCurrent } from '../record/kept/read-current.ts';
import type { IndexDocument } from '../search/documents/document.ts';
import { searchOutput } from '../search/documents/search-files.ts';
import { loadStem, stemmedLanguages } from '../search/stem.ts';

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

/** How many documents are sent to Pagefind without waiting for its answers, so that it works on while pages are rendered. */
const sentAtOnce = 64;

interface File {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The bundle of some documents, its paths below `folder`. */
async function bundle(documents: readonly IndexDocument[], language: string, folder: string): Promise<File[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  throwAny(errors);
  if (!index) throw new Error('Pagefind gave no index.');
  // Pagefind takes them one after the other, in the order in which they are sent: pages that are found alike, or all at once, come in that order.
  for (let at = 0; at < documents.length; at += sentAtOnce)
    for (const added of await Promise.all(
      documents.slice(at, at + sentAtOnce).map((document) => index.addHTMLFile(document)),
    ))
      throwAny(added.errors);
  const made = await index.getFiles();
  throwAny(made.errors);
  await index.deleteIndex();
  return made.files
    .filter(({ path }) => !unused.test(path))
    .map(({ path, content }) => ({
      path: `${folder}/${path}`,
      content: path === script ? minified(Buffer.from(content).toString()) : content,
    }));
}

/** The address below the folder of Pagefind of a file with which it opens a bundle; none of another file. */
function headOf(path: string, build: string): string[] {
  const [, head, entry] = /^pagefind\/(.*(?:\.pf_meta|(-entry\.json)))$/.exec(path) ?? [];
  if (head === undefined) return [];
  return [entry === undefined ? head : `${head}?ts=${build}`];
}

/** The files of the search, with their paths below the site's root, and the number of pages indexed. */
interface SearchFiles {
  readonly files: readonly File[];
  readonly pages: number;
}

/**
 * Makes the search of a record: Pagefind's bundle of the pages a query may name, those of the events for each
 * language, which are merged into it in the browser so that each has its own rarity of words, and the files beside them.
 * Rejects with what Pagefind reports.
 */
async function searchFiles(record: RecordGraph): Promise<SearchFiles> {
  const { events, named, files, languages, settings } = searchOutput(record, stem);
  const { language } = record.vocabulary;
  setPartSize(record.events.length);
  const all: File[] = [...(await bundle(named, language, 'pagefind')), ...files];
  for (const one of languages)
    all.push(
      ...(await bundle(events(one), language, `pagefind/${one.code}`)).filter(
        ({ path }) => !engine.test(basename(path)),
      ),
    );
  await pagefind.close();
  const build = createHash('sha256');
  for (const { path, content } of all.sort((a, b) => (a.path < b.path ? -1 : 1))) build.update(path).update(content);
  const sum = build.digest('hex').slice(0, 12);
  const heads = all.flatMap(({ path }) => headOf(path, sum));
  const settled = { path: 'search/settings.json', content: JSON.stringify({ ...settings, build: sum, heads }) };
  return { files: [...all, settled], pages: record.events.length + named.length };
}

function writeFiles(files: readonly File[], root: string): void {
  rmSync(join(root, 'pagefind'), { recursive: true, force: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Writes the search of a record below a folder. Rejects with what Pagefind reports. */
export async function writeSearch(record: RecordGraph, root: string): Promise<void> {
  writeFiles((await searchFiles(record)).files, root);
}

/** Indexes the record with Pagefind, on the second core while Astro renders the pages. */
export function searchIndex(): AstroIntegration {
  let indexed: Promise<SearchFiles>;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        indexed = searchFiles(readCurrent());
        // A failure is told when the pages are done, and must not end the process before.
        indexed.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, pages } = await indexed;
        writeFiles(files, fileURLToPath(dir));
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}
