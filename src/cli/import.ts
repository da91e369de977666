import { existsSync, readFileSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { decode } from '../import/page/bytes.ts';
import type { Given } from '../import/reading.ts';
import { Unreadable } from '../import/page/unreadable.ts';
import { parseEdtf } from '../record/dates/edtf-date.ts';
import { addressFault } from '../record/web-address.ts';
import { importHelp } from './import/import-help.ts';

/** `npm run import -- FILE`: see `import/import-help.ts`. Exits with 1 when nothing can be read or written, with 2 on a wrong call. */
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

function givenBy({ url, published, date }: { url?: string; published?: string; date?: string }): Given {
  if (url !== undefined && addressFault(url) !== undefined) fail(`"${url}" is no address: begin it with https://.`, 2);
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
  const decoded = decode(bytesOf(file));
  // What reads dates, pages and the record takes a second to load, and a file that cannot be read needs none of it.
  enableCompileCache();
  const { importArticle } = await import('./import/import-article.ts');
  const { add, json, new: anyway } = values;
  importArticle(decoded, given, { add, json, anyway, dryRun: values['dry-run'] });
} catch (error) {
  if (error instanceof Unreadable || (error instanceof Error && error.name === 'RecordError')) fail(error.message);
  throw error;
}
