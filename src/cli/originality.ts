import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentFolder } from '../record/content-folder.ts';
import { longestRun, type Passage, sharedRuns, wordsOf } from '../record/originality.ts';
import { passagesOf } from '../record/markdown/passages.ts';
import { entriesBelow, readFolder } from '../record/read.ts';
import { pluralise } from '../views/words.ts';
import { fail, readArguments } from './arguments.ts';

/**
 * `npm run originality -- <folder or files>`: lists every run of eight or more words of an entry that stands in the
 * texts given (.txt, .md, .yaml, .yml; folders are read to their depth). Exits with 1 when there is one, 2 on a wrong call.
 */
const extensions = ['.txt', '.md', '.yaml', '.yml'];

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return entriesBelow(path)
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const help = `Lists every run of eight or more words of an entry that is also in the texts given, to be rephrased.

  npm run originality -- article.txt           one text (.txt, .md, .yaml, .yml)
  npm run originality -- ./articles            all texts below a folder

Exits with 0 when there is none, with 1 when there is one, with 2 on a wrong call.`;

const given = readArguments(help, {}, [1, Infinity]).positionals;
const missing = given.find((path) => !existsSync(path));
if (missing !== undefined) fail(`There is no ${missing}.`, 2);
const unread = given.find((path) => !statSync(path).isDirectory() && !extensions.includes(extname(path)));
if (unread !== undefined) fail(`${unread} is not read: its name must end with ${extensions.join(', ')}.`, 2);
const others: Passage[] = given
  .flatMap(filesBelow)
  .map((file) => ({ file, words: wordsOf(readFileSync(file, 'utf8')) }));
const entries = readFolder(contentFolder).files.filter((file) => file.path.endsWith('.md'));
const runs = sharedRuns(entries.flatMap(passagesOf), others);
for (const { file, line, otherFile, otherLine, length, words } of runs)
  console.log(`${file}:${line}  ${length} words also appear in ${otherFile}:${otherLine}  "${words}"`);
console.error(
  runs.length === 0
    ? `No run of ${longestRun} words of ${pluralise(entries.length, 'entry', 'entries')} is in ${pluralise(others.length, 'text')}.`
    : `${pluralise(runs.length, 'shared run')} of ${longestRun} words or more. Rephrase ${runs.length === 1 ? 'it' : 'them'}.`,
);
process.exitCode = runs.length === 0 ? 0 : 1;
