import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { progress } from '@clack/prompts';
import { z } from 'zod';
import { contentFolder } from '../record/content-folder.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { readDrafts } from '../record/load.ts';
import { fail, readArguments } from './arguments.ts';
import { replaced } from './fix.ts';
import { eachByHost } from './links/hosts.ts';
import { archiveLines, citedPages } from './links/sources.ts';
import { states, visit } from './links/visit.ts';
import { archivedCopy, wayback } from './links/wayback.ts';

/** `npm run links`: what became of the cited pages; see `help`. */
const help = `Visits every page that the record cites and says what became of it. It uses the network; nothing else here does.

  npm run links -- [options] [files or folders]

  alive        it answers, and has its headline          moved     it leads to another address for good
  gone         404, 410, or it leads to the front page   changed   it answers, but its headline is not there
  blocked      it answers others, not us: look yourself  unreachable   no answer, or a fault of the server: try later

One visit a page, one page of a host at a time with a pause between, at most so many hosts at once. What was found is kept in
.cache/links.jsonl: a run that was broken off goes on where it was, and pages visited lately are not visited again.

  --days N       visit again what was visited more than N days ago; 0 visits everything (7)
  --at-once N    hosts at once (6)
  --pause MS     pause between two pages of one host, in milliseconds (1500)
  --time MS      how long a server may take (20000)
  --archive      ask the Wayback Machine for the copy nearest to publication, for pages without "archived:"
  --write        with --archive: write it into the files
  --json         print everything that was found as JSON
  --log FILE     keep what was found in another file
  --wayback URL  ask another service of that interface

Examples

  npm run links
  npm run links -- content/events/2015
  npm run links -- --archive --write content/promises
  npm run links -- --days 0 --json > links.json

It ends with 0 when every page is alive, 1 when some are not, 2 on a wrong call.`;

const { values, positionals } = readArguments(
  help,
  {
    days: { type: 'string', default: '7' },
    'at-once': { type: 'string', default: '6' },
    pause: { type: 'string', default: '1500' },
    time: { type: 'string', default: '20000' },
    archive: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    log: { type: 'string', default: '.cache/links.jsonl' },
    wayback: { type: 'string', default: wayback },
  },
  [0, 1000],
);
const [days = 0, atOnce = 0, pause = 0, time = 0] = [values.days, values['at-once'], values.pause, values.time].map(
  (word) => (/^\d+$/.test(word) ? Number(word) : fail(`"${word}" is no number.`, 2)),
);
if (atOnce === 0 || time === 0) fail('At least one host at once, and some time for it.', 2);
if (values.write && !values.archive) fail('--write belongs to --archive.', 2);
const within = positionals.map((path) => relative(contentFolder, path).split(sep).join('/'));
const outside = positionals.find((path, index) => !existsSync(path) || within[index]?.startsWith('..') === true);
if (outside !== undefined) fail(`There is no "${outside}" in ${contentFolder}.`, 2);

const foundSchema = z.object({
  url: z.string(),
  day: z.string(),
  state: z.enum(states),
  because: z.string(),
  to: z.string().optional(),
  /** The archived copy; null where there is none, left out where nobody asked. */
  copy: z.string().nullable().optional(),
});
type Found = z.output<typeof foundSchema>;

/** What earlier runs found, the latest of each page; a last line that was cut off is passed over. */
function foundBefore(): Map<string, Found> {
  const lines = existsSync(values.log) ? readFileSync(values.log, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line): [string, Found][] => {
      try {
        const found = foundSchema.parse(JSON.parse(line));
        return [[found.url, found]];
      } catch {
        return [];
      }
    }),
  );
}

const drafts = readDrafts(contentFolder, readKept);
const pages = new Map(citedPages(drafts, within).map((page) => [page.url, page]));
const found = foundBefore();
const oldest = new Date(Date.now() - days * 86_400_000).toISOString();

function isKnown(url: string): boolean {
  const before = found.get(url);
  const asked = !values.archive || pages.get(url)?.archived !== undefined || before?.copy !== undefined;
  return before !== undefined && before.day > oldest && asked;
}

async function look(url: string): Promise<void> {
  const page = pages.get(url);
  const before = found.get(url);
  const lately = before !== undefined && before.day > oldest;
  const outcome = lately
    ? before
    : { url, day: new Date().toISOString(), ...(await visit(url, page?.title, { time, bytes: 2_000_000 })) };
  let copy = lately ? before.copy : undefined;
  if (values.archive && page?.archived === undefined && copy === undefined)
    try {
      copy = (await archivedCopy(url, page?.published, { service: values.wayback, time })) ?? null;
    } catch (error) {
      console.error(`${url}  no word on a copy: ${error instanceof Error ? error.message : String(error)}`);
    }
  const now: Found = { ...outcome, ...(copy === undefined ? {} : { copy }) };
  found.set(url, now);
  appendFileSync(values.log, `${JSON.stringify(now)}\n`);
}

const ahead = [...pages.keys()].filter((url) => !isKnown(url));
mkdirSync(dirname(values.log), { recursive: true });
const bar = process.stderr.isTTY ? progress({ max: ahead.length, output: process.stderr }) : undefined;
bar?.start(`${ahead.length} of ${pages.size} pages to visit`);
let visited = 0;
await eachByHost(ahead, { atOnce, pause }, async (url) => {
  await look(url);
  visited += 1;
  bar?.advance(1, `${visited} of ${ahead.length}: ${url.slice(0, 80)}`);
});
bar?.stop(`${visited} pages visited`);

const results = [...pages.values()].flatMap(({ url, paths }) => {
  const result = found.get(url);
  return result ? [{ ...result, paths }] : [];
});
if (values.json) console.log(JSON.stringify(results, null, 2));
else
  for (const { state, url, because, to, paths } of results)
    if (state !== 'alive')
      console.log(
        `${state.padEnd(12)} ${url}${to === undefined ? '' : ` → ${to}`}  (${because})  ${paths.map((path) => join(contentFolder, path)).join(', ')}`,
      );

if (values.archive) {
  const copies = new Map(
    results.flatMap(({ url, copy }): [string, string][] => (typeof copy === 'string' ? [[url, copy]] : [])),
  );
  const texts = new Map(drafts.files.map(({ path, text }) => [path, text]));
  let lines = 0;
  for (const [path, changes] of archiveLines(drafts, copies)) {
    lines += changes.length;
    if (values.write && changes.length > 0)
      writeFileSync(join(contentFolder, path), replaced(texts.get(path) ?? '', changes));
  }
  console.error(
    `${lines} sources have a copy that is not noted yet${values.write ? ': written' : '; --write notes them'}.`,
  );
}
const counts = states.map((state) => `${results.filter((one) => one.state === state).length} ${state}`);
console.error(`${results.length} pages: ${counts.join(', ')}.`);
process.exitCode = results.every(({ state }) => state === 'alive') ? 0 : 1;
