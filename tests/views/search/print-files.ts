import { createHash } from 'node:crypto';
import { loadRecord } from '../../../src/record/load.ts';
import { searchFiles } from '../../../src/views/search/files.ts';
import { loadStem, stemmedLanguages } from '../../../src/views/search/stem.ts';

// Prints a digest of every file of the search of a record, for a test that runs it under several time zones.
const [folder = 'content'] = process.argv.slice(2);
const files = searchFiles(loadRecord(folder), await loadStem(stemmedLanguages));
const digest = createHash('sha256');
for (const { path, content } of files) digest.update(`${path}\n${content}\n`);
console.log(`${digest.digest('hex')} ${files.length} files`);
