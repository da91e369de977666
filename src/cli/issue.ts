import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../record/content-folder.ts';
import { issuedText } from '../record/issued/issued-text.ts';
import { readKeptDraft } from '../record/kept-drafts.ts';
import { checkRecord } from '../record/load.ts';
import { RecordError } from '../record/problem.ts';
import { issuedPath } from '../record/read.ts';
import { readArguments } from './arguments.ts';

const help = `Adds the addresses of new entries, and the numbers of new facts, disagreements and updates, to issued.txt, so that no later
build can drop them. Writes nothing when the record has problems.

  npm run issue                        for content/
  npm run issue -- ./record            for another record

Exits with 0 when all are in, with 1 when the record has problems, with 2 on a wrong call.`;

/**
 * `npm run issue [-- folder]`: adds the addresses of new entries, and the numbers of new facts, disagreements and
 * steps, to `issued.txt`, so that no later build can drop them.
 * Exits with 1, and writes nothing, when the record has problems.
 */
const [folder = contentFolder] = readArguments(help, {}, [0, 1]).positionals;
const file = join(folder, issuedPath);
const { record, problems } = checkRecord(folder, readKeptDraft);

if (record) {
  const { text, added } = issuedText(existsSync(file) ? readFileSync(file, 'utf8') : '', record);
  writeFileSync(file, text);
  for (const line of added) console.log(line);
  console.log(
    added.length === 0
      ? 'Nothing new.'
      : `Added or extended ${added.length} ${added.length === 1 ? 'entry' : 'entries'} in ${file}.`,
  );
} else {
  console.error(new RecordError(problems).message);
  process.exitCode = 1;
}
