import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Known, knownOf } from '../../import/known.ts';
import { entriesBelow } from '../../record/read.ts';
import { readKept } from '../../record/kept/kept-reader.ts';
import { loadWhatIsWhole } from '../../record/load.ts';
import { writeWhole } from '../../record/write-whole.ts';

const code = ['src/record', 'src/import', 'src/views', 'src/search'];

/** A fingerprint of everything below some folders: names and bytes. */
function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders)
    for (const name of entriesBelow(folder)
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort())
      hash.update(name).update('\0').update(readFileSync(name)).update('\0');
  return hash.digest('hex');
}

function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && 'record' in value && 'concepts' in value;
}

/**
 * What the record below a folder knows, as an earlier run made it ready, if neither a file of it nor of the code that reads it has
 * changed since; else it is read, and kept in the folder `cache` for the next run. Reading takes most of the time of an import; an
 * entry that is not finished does not keep another from being begun. Throws a `RecordError` when record.yaml cannot be read.
 */
export function knownOnce(folder: string, cache: string): Known {
  const name = `${fingerprint([folder, ...code])}.bin`;
  const file = join(cache, name);
  if (existsSync(file)) {
    const kept: unknown = deserialize(readFileSync(file));
    if (isKnown(kept)) return kept;
  }
  const known = knownOf(loadWhatIsWhole(folder, readKept).record);
  writeWhole(file, serialize(known));
  for (const other of readdirSync(cache))
    if (other.endsWith('.bin') && other !== name) rmSync(join(cache, other), { force: true });
  return known;
}
