import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentFolder } from '../record/content-folder.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { readDrafts } from '../record/load.ts';
import type { Vocabulary } from '../record/schema/vocabulary.ts';
import { fail, readArguments } from './arguments.ts';
import { type Answers, beginning } from './new/entry-text.ts';
import { kindNames, type NewEntry, readRequest } from './new/new-entry.ts';

/** `npm run new`: asks for what an entry needs, or begins one that explains itself; see `help`. Never overwrites a file. */
const help = `Begins an entry of the record.

  npm run new                                    asks for everything but the words, with completion from the record
  npm run new -- event DATE SHORT-NAME           writes an event whose front matter explains itself
  npm run new -- KIND SHORT-NAME                 the same for ${kindNames.filter((kind) => kind !== 'event').join(', ')}

The short name becomes part of the address and is never changed: lower-case letters, digits and hyphens.

Examples

  npm run new
  npm run new -- event 2015-10-12 engine-talks          content/events/2015/2015-10-12-engine-talks.md
  npm run new -- event "2015-10~" engine-talks          about October 2015
  npm run new -- person wang-yang

Then "npm run check" says what is missing, and "npm run issue" notes the new address.
It ends with 0 when an entry was begun, 1 when nothing was written, 2 on a wrong call.`;

/** Writes the beginning of an entry: with what was answered, or with every key explained. */
function write(entry: NewEntry, vocabulary: Vocabulary, answers: Answers | undefined): void {
  const file = join(contentFolder, entry.path);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, beginning(entry, vocabulary, readFileSync('docs/record.md', 'utf8'), answers), { flag: 'wx' });
  } catch {
    fail(`${file} already exists or cannot be written. Nothing was changed.`);
  }
  console.log(`Created ${file}. Fill it in, then run "npm run check".`);
}

const { positionals } = readArguments(help, {}, [0, 4]);
const asked = positionals.length === 0 && process.stdin.isTTY;
const request = asked ? undefined : readRequest(positionals);
if (typeof request === 'string') fail(request, 2);
const drafts = readDrafts(contentFolder, readKept);
const vocabulary = drafts.vocabulary?.whole;
if (!vocabulary) fail(`${contentFolder}/record.yaml is missing or wrong: "npm run check" says where.`);
if (request) write(request, vocabulary, undefined);
else {
  // Only who is asked waits for the prompts to load.
  const { askForEntry } = await import('./new/ask.ts');
  const answered = await askForEntry(drafts, vocabulary, readFileSync('docs/record.md', 'utf8'));
  if (!answered) fail('Nothing was written.');
  write(answered.entry, vocabulary, answered.answers);
}
