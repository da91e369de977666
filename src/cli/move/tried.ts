import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { issuedText } from '../../record/issued/issued-text.ts';
import { readKept } from '../../record/kept/kept-reader.ts';
import type { Drafts } from '../../record/drafts.ts';
import { checkDrafts, draftsWith } from '../../record/load.ts';
import { formatProblems } from '../../record/problem.ts';
import { issuedPath } from '../../record/read.ts';
import { filesAfter, type Move } from './move.ts';

/** Writes texts below a folder; undefined removes the file. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | undefined>): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (text === undefined) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

/**
 * Tries a move on a record that has no errors, without writing anything. Gives the files it changes, by path, with `issued.txt`; or, as
 * lines, what the check would say afterwards.
 */
export function tried(before: Drafts, move: Move): Map<string, string | undefined> | string {
  const files = new Map<string, string | undefined>();
  let drafts = before;
  // What one change hides from the next, such as two of one list, is seen when the files are read again.
  for (let round = 0; round < 5; round += 1) {
    const more = filesAfter(drafts, move, round === 0);
    if (more.size === 0) break;
    for (const [path, text] of more) files.set(path, text);
    drafts = draftsWith(drafts, more, readKept);
  }
  const { record, problems } = checkDrafts(drafts);
  if (!record) return formatProblems(problems.filter(({ fatal }) => fatal));
  return files.set(issuedPath, issuedText(before.issued?.text ?? '', record).text);
}
