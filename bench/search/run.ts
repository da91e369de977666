/**
 * `npm run bench:search`: our search beside MiniSearch, FlexSearch, Fuse, lunr and Pagefind, in Chromium, on the same
 * events and the same open queries; `npm run bench:search -- --large`: our search with 10,000 events. Both read the
 * built site in `dist/` (or SITE_DIR) and write their part of docs/benchmarks/search.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { serve } from '../../src/cli/serve.ts';
import { readCurrent } from '../../src/record/kept/read-current.ts';
import { launch } from '../../tests/chromium.ts';
import { readCases } from '../../tests/search/cases.ts';
import { askLibrary, serveLibraries } from './ask-library.ts';
import { askSite } from './ask-site.ts';
import { benchDocuments } from './documents.ts';
import { largeRecord } from './large-record.ts';
import { searchSite } from './large-site.ts';
import { libraries } from './libraries.ts';
import { type Measured, measure } from './measure.ts';
import { replacedEngine } from './replaced-engine.ts';
import { comparison, costs, withSection } from './report.ts';

const folder = process.env['SITE_DIR'] ?? 'dist';
const report = process.env['REPORT'] ?? 'docs/benchmarks/search.md';
const large = 10_000;
const cases = readCases('tests/search/open-cases.yaml');
const record = readCurrent();
const load = (loadavg()[0] ?? 0).toFixed(1);
const browser = await launch();
const circumstances = `Chromium ${browser.version()}, ${cpus().length} cores,
load ${load} when it began, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;

async function compare(): Promise<string> {
  const all = await libraries(benchDocuments(record));
  const [site, served] = await Promise.all([serve(folder), serveLibraries(all)]);
  const measured: Measured[] = [await measure(browser, askSite(folder, site.url), cases), replacedEngine];
  for (const library of all) measured.push(await measure(browser, askLibrary(library, served.url), cases));
  await site.close();
  served.close();
  return `${record.events.length} events, the ${cases.length} open queries of \`tests/search/open-cases.yaml\`, ${circumstances}.
Run it again with \`npm run build && npm run bench:search\`.

${comparison(measured)}

Every library has the same fields of the same events: title, names with native names and aliases, date, text, titles of
sources; titles and names weigh more; any word may match, beginnings and near spellings count where the library knows
them. Pagefind has them in one language, as it is meant to be used on a page; what its search does not order or
narrow was left to it. Bytes are those of scripts, index and what is shown, each file after gzip (level 9) or as it is,
whichever is smaller. The time of this site is from a keystroke to results standing on the page, the next frame
included; the time of a library is its search alone. The index of this site has three languages, of which a query
fetches parts of one.`;
}

async function enlarge(): Promise<string> {
  const { folder: made, remove } = await searchSite(folder, largeRecord(record, large));
  const site = await serve(made);
  const scripts = [
    ['in Latin letters', (kind: string) => kind !== 'russian' && kind !== 'chinese'],
    ['in Cyrillic', (kind: string) => kind === 'russian'],
    ['in Chinese', (kind: string) => kind === 'chinese'],
  ] as const;
  const measured: Measured[] = [];
  for (const [name, belongs] of scripts) {
    const own = cases.filter(({ kind }) => belongs(kind));
    measured.push({ ...(await measure(browser, askSite(made, site.url), own)), name });
  }
  await site.close();
  remove();
  return `${large} events made of the sentences, names and titles of the record, with words exchanged for coined ones so that the
vocabulary grows, and ten times as many people and organisations (\`bench/search/large-record.ts\`); the same queries, which
measure only what an answer costs; ${circumstances}.
Run it again with \`npm run build && npm run bench:search -- --large\`.

${costs(measured)}`;
}

const isLarge = process.argv.includes('--large');
const body = isLarge ? await enlarge() : await compare();
await browser.close();
const before = existsSync(report) ? readFileSync(report, 'utf8') : '# Search, measured\n';
writeFileSync(
  report,
  withSection(before, isLarge ? `At ${large.toLocaleString('en-GB')} events` : 'Beside other searches', body),
);
console.log(body);
