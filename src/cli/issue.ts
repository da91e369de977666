import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../record/current.ts';
import { issuedText } from '../record/issued-text.ts';
import { checkRecord, issuedPath } from '../record/load.ts';
import { RecordError } from '../record/problem.ts';

/**
 * `npm run issue [-- folder]`: adds the addresses of new entries to `issued.txt`, so that no later build can drop them.
 * Exits with 1, and writes nothing, when the record has problems.
 */
const folder = process.argv[2] ?? contentFolder;
const file = join(folder, issuedPath);
const { record, problems } = checkRecord(folder);

if (record) {
  const { text, added } = issuedText(existsSync(file) ? readFileSync(file, 'utf8') : '', record);
  writeFileSync(file, text);
  for (const address of added) console.log(address);
  console.log(added.length === 0 ? 'No new addresses.' : `${added.length} new in ${file}.`);
} else {
  console.error(new RecordError(problems).message);
  process.exitCode = 1;
}
