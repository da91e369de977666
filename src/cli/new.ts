import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentFolder } from '../record/content-folder.ts';
import { parseYaml } from '../record/yaml/front-matter.ts';
import { formatProblems } from '../record/problem.ts';
import { vocabularySchema } from '../record/schema/vocabulary.ts';
import { validate } from '../record/validate.ts';
import { readRequest } from './new-entry.ts';
import { skeleton } from './skeleton.ts';

/**
 * `npm run new -- event 2015-10-12 short-name`: writes the beginning of an entry, which explains itself; `npm run check`
 * then says what is still missing. Never overwrites a file. Exits with 1 when nothing was written.
 */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const request = readRequest(process.argv.slice(2));
if (typeof request === 'string') fail(request);

const vocabularyFile = join(contentFolder, 'record.yaml');
if (!existsSync(vocabularyFile)) fail(`There is no ${vocabularyFile}.`);
const { front, problems } = parseYaml(vocabularyFile, readFileSync(vocabularyFile, 'utf8'));
const { data: vocabulary, problems: invalid } = validate(front, vocabularySchema);
if (!vocabulary) fail(formatProblems([...problems, ...invalid]));

const file = join(contentFolder, request.path);
const today = new Date().toISOString().slice(0, 10);
const text = skeleton(request.kind, vocabulary, request.date ? { date: request.date, today } : { today });
mkdirSync(dirname(file), { recursive: true });
try {
  writeFileSync(file, text, { flag: 'wx' });
} catch {
  fail(`${file} stands already, or cannot be written. Nothing was changed.`);
}
console.log(`${file} is ready to be filled in. "npm run check" says what is missing.`);
