/**
 * `npm run bench:search`: our search beside MiniSearch, FlexSearch, Fuse, lunr and Pagefind, in Chromium, on the
 * same events and the same open queries. Reads the built site in `dist/` (or SITE_DIR) and writes
 * docs/benchmarks/search.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { serve } from '../../src/cli/serve.ts';
import { currentRecord } from '../../src/record/current.ts';
import { launch } from '../../tests/chromium.ts';
import { readCases } from '../../tests/search/cases.ts';
import { benchDocuments } from './documents.ts';
import { libraries, type Library } from './libraries.ts';
import { type Asked, type Measured, measure } from './measure.ts';

const folder = process.env['SITE_DIR'] ?? 'dist';
const cases = readCases('tests/search/open-cases.yaml');
const zipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', html: 'text/html' };

/** Serves each library's page under its name. */
async function serveLibraries(all: readonly Library[]): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const [, name = '', ...rest] = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).split('/');
    const library = all.find((candidate) => candidate.name === name);
    const path = rest.join('/');
    const content =
      path === ''
        ? '<!doctype html><html lang="en"><script type="module" src="page.js"></script></html>'
        : path === 'page.js'
          ? library?.script
          : library?.files.get(path);
    if (!library || content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[path === '' ? 'html' : (path.split('.').at(-1) ?? '')] ?? 'application/octet-stream',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function askLibrary(library: Library, url: string): Asked {
  return {
    name: library.name,
    open: async (page) => {
      page.on('pageerror', (error) => {
        console.error(`${library.name}: ${error.message}`);
      });
      await page.goto(`${url}${library.name}/`);
      await page.waitForFunction(() => 'answer' in globalThis);
    },
    answer: (page, query) =>
      page.evaluate(
        (text) => (globalThis as unknown as { answer: (text: string) => Promise<string[]> }).answer(text),
        query,
      ),
    time: (page, query) =>
      page.evaluate(async (text) => {
        const start = performance.now();
        await (globalThis as unknown as { answer: (text: string) => Promise<string[]> }).answer(text);
        return performance.now() - start;
      }, query),
    counts: (path) => path !== `/${library.name}/`,
    index: [...library.files]
      .filter(([path]) => library.index.test(path))
      .reduce((sum, [, content]) => sum + zipped(content), 0),
  };
}

/** Types a query into our search page at once, and gives the time until its results stand on the page. */
function type(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('#search-q');
    if (!field) throw new Error('The page has no search field.');
    delete document.body.dataset['searched'];
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.body.dataset['searched'] !== text) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, query);
}

function askSite(url: string): Asked {
  const below = (path: string): string[] =>
    readdirSync(join(folder, path)).map((name) => readFileSync(join(folder, path, name), 'utf8'));
  return {
    name: 'This site',
    open: async (page) => {
      await page.goto(`${url}about/`, { waitUntil: 'networkidle' });
    },
    answer: async (page, query) => {
      await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('#results > li, [data-no-results]');
      const links = await page.$$eval('#results > li', (items) =>
        items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
      );
      return links.map((link) => /\/events\/([^/]+)\//.exec(link)?.[1] ?? '');
    },
    time: async (page, query) => {
      if (!page.url().includes('/search/')) await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
      return type(page, query);
    },
    // The page, its style and its fonts are those of every page; what search adds is its data and its scripts.
    counts: (path) => (path.startsWith('/search/') && path !== '/search/' ? true : path.endsWith('.js')),
    index: below('search/index').reduce((sum, text) => sum + zipped(text), 0),
  };
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

function row({ name, quality, bytes, mostBytes, milliseconds, slowest, index }: Measured): string {
  const { complete, events, expected, mrr } = quality;
  return `| ${name} | ${complete} of ${cases.length} | ${events} of ${expected} | ${mrr.toFixed(2)} | ${kilobytes(bytes)} | ${kilobytes(mostBytes)} | ${milliseconds.toFixed(0)} | ${slowest.toFixed(0)} | ${kilobytes(index)} |`;
}

const record = currentRecord();
const all = await libraries(benchDocuments(record));
const [browser, site, served] = await Promise.all([launch(), serve(folder), serveLibraries(all)]);
const measured: Measured[] = [await measure(browser, askSite(site.url), cases)];
for (const library of all) measured.push(await measure(browser, askLibrary(library, served.url), cases));
await browser.close();
await site.close();
served.close();

const text = `# Search, measured

${record.events.length} events, the ${cases.length} open queries of \`tests/search/open-cases.yaml\`, Chromium ${browser.version()}, ${cpus().length} cores,
Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}. Run it again with \`npm run build && npm run bench:search\`.

| Search | Complete in the first five | Events in the first five | Mean reciprocal rank | kB to the first answer, median | most | ms to a warm answer, median | 95 % | Index, kB |
|---|---|---|---|---|---|---|---|---|
${measured.map(row).join('\n')}

Every library has the same fields of the same events: title, names with native names and aliases, date, text, titles of
sources; titles and names weigh more; any word may match, beginnings and near spellings count where the library knows
them. Pagefind has them in one language, as it is meant to be used on a page; what its search does not order or
narrow was left to it. Bytes are those of scripts, index and what is shown, each file after gzip (level 9) or as it is,
whichever is smaller. The time of this site is from a keystroke to results standing on the page, its wait of 30 ms for
the next key included; the time of a library is its search alone. The index of this site has three languages, of which
a query fetches parts of one.
`;
writeFileSync('docs/benchmarks/search.md', text);
console.log(text);
