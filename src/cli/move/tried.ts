import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { issuedText } from '../../record/issued/issued-text.ts';
import { readKeptDraft } from '../../record/kept-drafts.ts';
import { checkRecord, readDrafts } from '../../record/load.ts';
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
 * Tries a move on a copy of a record that has no errors. Gives the files it changes, by path, with `issued.txt`; or, as lines,
 * what the check would say afterwards.
 */
export function tried(folder: string, move: Move): Map<string, string | undefined> | string {
  const copy = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const files = new Map<string, string | undefined>();
    let issued = '';
    // What one change hides from the next, such as two of one list, is seen when the copy is read again.
    for (let round = 0; round < 5; round += 1) {
      const drafts = readDrafts(copy, readKeptDraft);
      issued = drafts.issued?.text ?? '';
      const more = filesAfter(drafts, move, round === 0);
      if (more.size === 0) break;
      writeFiles(copy, more);
      for (const [path, text] of more) files.set(path, text);
    }
    const { record, problems } = checkRecord(copy, readKeptDraft);
    if (!record) return formatProblems(problems.filter(({ fatal }) => fatal)).replaceAll(copy, folder);
    return files.set(issuedPath, issuedText(issued, record).text);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
