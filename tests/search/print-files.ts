import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSearch } from '../../src/integrations/search-index.ts';
import { loadRecord } from '../../src/record/load.ts';

// Writes the search of a record and prints one sum of all its files, for a test that runs this under other circumstances.
const folder = mkdtempSync(join(tmpdir(), 'search-'));
await writeSearch(loadRecord(process.argv[2] ?? ''), folder);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const sum = createHash('sha256');
for (const file of files) sum.update(file.slice(folder.length)).update(readFileSync(file));
rmSync(folder, { recursive: true });
console.log(`${sum.digest('hex')} ${files.length} files`);
