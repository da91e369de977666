import { join } from 'node:path';
import { contentFolder } from '../record/content-folder.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { checkDrafts, readDrafts } from '../record/load.ts';
import { fail, readArguments } from './arguments.ts';
import { differenceOf } from './fix.ts';
import { moveOf } from './move/move.ts';
import { tried, writeFiles } from './move/tried.ts';

/** `npm run rename`, `npm run merge`, `npm run withdraw`: an entry goes, its address stays; see `help`. */
const help = `Changes or ends an entry without breaking its address. Every reference to it in the record follows; its old address, its facts,
data files and feed keep answering. Nothing is written unless the check passes afterwards.

  npm run rename -- OLD NEW                    the same entry under another id
  npm run merge -- ID INTO                     what ID says is now part of INTO (move its text there first)
  npm run withdraw -- ID --because "…"         the entry goes, and its page says why

An entry is named by its id, by its folder and id (topics/moon) where several have that id, or by its file.

  --because "…"    the reason, as readers will read it at the old address
  --dry-run        show the difference, and write nothing

Examples

  npm run rename -- wang-yang wang-yang-vice-premier
  npm run rename -- 2015-10-12-engine-talks 2015-10-13-engine-talks --because "The talks were a day later."
  npm run merge -- 2014-05-20-space-talks 2014-05-20-shanghai-summit --because "One meeting, entered twice."
  npm run withdraw -- content/terms/orbit.md --because "Too general to be a term here."

It ends with 0 when it is done, 1 when it cannot be (and nothing was changed), 2 on a wrong call.`;

const kinds = {
  rename: { kind: 'moved', words: 3, because: 'The page has a new address.' },
  merge: { kind: 'merged', words: 3, because: 'What it said is now part of another page.' },
  withdraw: { kind: 'withdrawn', words: 2, because: undefined },
} as const;

function isCommand(word: string): word is keyof typeof kinds {
  return Object.hasOwn(kinds, word);
}

function main(): void {
  const { values, positionals } = readArguments(
    help,
    { because: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    [2, 3],
  );
  const [command = '', from = '', to] = positionals;
  if (!isCommand(command)) fail(help, 2);
  const { kind, words, because } = kinds[command];
  if (positionals.length !== words) fail(`Something is missing or too much.\n\n${help}`, 2);
  const reason = values.because ?? because;
  if (reason === undefined) fail('Say why, for those who come to the old address: --because "…".', 2);
  const drafts = readDrafts(contentFolder, readKept);
  const move = moveOf(drafts, { kind, from, to, reason, date: new Date().toISOString().slice(0, 10) });
  if (typeof move === 'string') fail(move);
  if (!checkDrafts(drafts).record) fail('The record has problems of its own. Mend them first: npm run check.');
  const files = tried(drafts, move);
  if (typeof files === 'string')
    fail(`${files}\n\nNothing was changed. Decide these first: what they name cannot follow by itself.`);
  const before = new Map(drafts.files.map(({ path, text }) => [path, text]));
  for (const [path, text] of files)
    if ((text ?? '') !== (before.get(path) ?? ''))
      console.log(
        values['dry-run']
          ? differenceOf(join(contentFolder, path), before.get(path) ?? '', text ?? '')
          : join(contentFolder, path),
      );
  if (values['dry-run']) {
    console.error('\nNothing was changed: --dry-run.');
    return;
  }
  writeFiles(contentFolder, files);
  console.error(
    `${move.id} is ${move.kind}${move.to === undefined ? '' : `; ${move.to} stands for it`}. Its address keeps answering.`,
  );
}

main();
