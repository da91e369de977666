import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issuedText } from '../../record/issued/issued-text.ts';
import { readKept } from '../../record/kept/kept-reader.ts';
import { loadRecord } from '../../record/load.ts';
import { issuedPath } from '../../record/read.ts';

/**
 * Adds the addresses of new entries, and the numbers of new facts, disagreements and steps, to `issued.txt`, so that no later build can
 * drop them. Gives the file, and its lines that are new or go further. Throws a `RecordError`, and writes nothing, when the record has
 * problems.
 */
export function issueAddresses(folder: string): { file: string; added: readonly string[] } {
  const file = join(folder, issuedPath);
  const record = loadRecord(folder, readKept);
  const { text, added } = issuedText(existsSync(file) ? readFileSync(file, 'utf8') : '', record);
  writeFileSync(file, text);
  return { file, added };
}
