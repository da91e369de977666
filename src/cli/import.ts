import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { alreadyHas, sourceLines, withSource } from '../import/add-source.ts';
import { partsOf } from '../import/page/article.ts';
import { draftOf } from '../import/draft.ts';
import { knownOf } from '../import/known.ts';
import { type Given, type Reading, readArticle } from '../import/reading.ts';
import { jsonOf, textOf } from '../import/report.ts';
import { Unreadable } from '../import/page/unreadable.ts';
import { contentFolder } from '../record/content-folder.ts';
import { currentRecord } from '../record/current.ts';
import { parseEdtf } from '../record/edtf-date.ts';
import type { Event, RecordGraph } from '../record/graph.ts';
import { RecordError } from '../record/problem.ts';
import { isWebAddress } from '../record/web-address.ts';
import { importHelp } from './import-help.ts';

/** `npm run import -- FILE`: see `import-help.ts`. Exits with 1 when nothing can be read or written, with 2 on a wrong call. */
function fail(message: string, code = 1): never {
  console.error(message);
  process.exit(code);
}

function readOptions(): ReturnType<typeof parse> {
  try {
    return parse();
  } catch (error) {
    return fail(
      `${error instanceof Error ? error.message.split('. To specify')[0] : String(error)}\nnpm run import -- --help shows what there is.`,
      2,
    );
  }
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      published: { type: 'string' },
      date: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      add: { type: 'boolean', default: false },
      new: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

/** A page of this size takes five seconds; what is larger is no article. */
const largest = 20_000_000;

function bytesOf(file: string): Uint8Array {
  if (file === '-') return readFileSync(0);
  if (!existsSync(file)) fail(`There is no file "${file}".`);
  const found = statSync(file);
  if (found.isDirectory()) fail(`"${file}" is a folder: name the file of one article.`);
  if (found.size > largest) fail(`"${file}" is larger than 20 MB: save the article alone, or copy its text.`);
  return readFileSync(file);
}

function addTo(event: Event, reading: Reading, record: RecordGraph, dryRun: boolean): string {
  const file = join(contentFolder, event.path);
  if (alreadyHas(event, reading)) return `${file} has the article among its sources already. Nothing was changed.`;
  const { text, item, id } = withSource(readFileSync(file, 'utf8'), reading, event, record);
  if (dryRun) return `To ${file} would be added:\n\n${item}`;
  writeFileSync(file, text);
  return `Added to ${file}:\n\n${item}\n\nCite it as [^${id}] where it supports a sentence, then run "npm run check".`;
}

function begin(reading: Reading, record: RecordGraph, dryRun: boolean): string {
  const today = new Date().toISOString().slice(0, 10);
  const draft = draftOf(reading, record, today);
  if (!draft)
    fail('Neither the day of the event nor that of publication is known: say one with --date or --published.');
  const file = join(contentFolder, draft.path);
  if (dryRun) return `${file} would be:\n\n${draft.text}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, draft.text, { flag: 'wx' });
  } catch {
    fail(`${file} stands already, or cannot be written. Nothing was changed.`);
  }
  return `${file} is begun. Fill in what is empty; "npm run check" says what is missing.`;
}

/** What is done with the article, and the sentence that says so. */
function act(
  reading: Reading,
  record: RecordGraph,
  { add, dryRun, anyway }: { add: boolean; dryRun: boolean; anyway: boolean },
): string {
  const { match, recognised } = reading;
  const { event } = recognised;
  if (match === 'same' && event && !anyway) {
    if (add) return addTo(event, reading, record, dryRun);
    const known = `This is recorded: ${event.id} (${recognised.because}).`;
    if (alreadyHas(event, reading)) return `${known} The article is among its sources already.`;
    return `${known}\nThe article can be a further source of it. Run again with --add, or paste below its sources:\n\n${sourceLines(reading, event, record).item}`;
  }
  if (add) fail('No recorded event was recognised with enough certainty: nothing was added.');
  if (match === 'out-of-scope' && !anyway)
    return 'The article is out of scope, so no draft was begun. Run again with --new to begin one all the same.';
  const occasion =
    match === 'same-occasion' && event
      ? `Same occasion as ${event.id}, another subject (${recognised.because}).\n`
      : '';
  return occasion + begin(reading, record, dryRun);
}

function givenBy({ url, published, date }: { url?: string; published?: string; date?: string }): Given {
  if (url !== undefined && !isWebAddress(url)) fail(`"${url}" is no address: begin it with https://.`, 2);
  for (const day of [published, date])
    if (day !== undefined && !parseEdtf(day)) fail(`"${day}" is no date: write 2015-10-12 or 2015-10.`, 2);
  return {
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    ...(date === undefined ? {} : { date }),
  };
}

const { values, positionals } = readOptions();
if (values.help) {
  console.log(importHelp);
  process.exit(0);
}
const [file, more] = positionals;
if (file === undefined || more !== undefined)
  fail('Name one file: npm run import -- article.html. --help shows examples.', 2);
const given = givenBy(values);
try {
  const parts = partsOf(bytesOf(file));
  const record = currentRecord();
  const reading = readArticle(parts, knownOf(record), given);
  if (values.json) console.log(JSON.stringify(jsonOf(reading), null, 2));
  else console.log(`${textOf(reading)}\n`);
  const doing = { add: values.add, dryRun: values['dry-run'], anyway: values.new };
  if (!values.json) console.log(act(reading, record, doing));
  else if (values.add) console.error(act(reading, record, doing));
} catch (error) {
  if (error instanceof Unreadable || error instanceof RecordError) fail(error.message);
  throw error;
}
