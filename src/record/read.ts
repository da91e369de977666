import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type Place, problem } from './problem.ts';

/** A file of the record. `path` is relative to the record's folder, with forward slashes. */
export interface RecordFile {
  readonly path: string;
  /** What reports call it: the folder as it was given, and the path. */
  readonly file: string;
  readonly text: string;
}

/** What stands below a folder. */
export interface Folder {
  readonly files: readonly RecordFile[];
  /** Files that are not UTF-8, with an empty text: their names still count. */
  readonly unread: readonly RecordFile[];
  readonly problems: readonly VFileMessage[];
}

/**
 * Reads every file below `folder`, in code-point order of their paths, as UTF-8 (a byte order mark is left out).
 * Files that are not UTF-8 are reported and set apart; names that begin with a dot are passed over.
 * A folder that does not exist has no files.
 */
export function readFolder(folder: string): Folder {
  const files: RecordFile[] = [];
  const unread: RecordFile[] = [];
  const problems: VFileMessage[] = [];
  if (!existsSync(folder)) return { files, unread, problems };
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length))
    .map((path) => path.split(sep).join('/').replace(/^\/+/, ''))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1));
  for (const path of paths) {
    const file = `${folder.split(sep).join('/').replace(/\/+$/, '')}/${path}`;
    const { text, problem: found } = decode(file, readFileSync(join(folder, path)));
    if (found) problems.push(found);
    if (text === undefined) unread.push({ path, file, text: '' });
    else files.push({ path, file, text });
  }
  return { files, unread, problems };
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');
/** U+FFFD, which stands where a letter could not be read: in the file itself, it is a letter lost earlier. */
const lost = '\uFFFD';

function decode(file: string, bytes: Uint8Array): { text?: string; problem?: VFileMessage } {
  try {
    const text = strict.decode(bytes);
    if (!text.includes(lost)) return { text };
    const reason = `The sign ${lost} stands where a letter was lost.`;
    return {
      text,
      problem: problem(placeOf(file, text), 'encoding', reason, 'Write the letter again from the source.'),
    };
  } catch {
    return {
      problem: problem(
        placeOf(file, lenient.decode(bytes)),
        'encoding',
        'The file is not UTF-8 from here on.',
        'Save it again as UTF-8, for instance with your editor’s "Save with encoding".',
      ),
    };
  }
}

function placeOf(file: string, text: string): Place {
  const before = text.slice(0, text.indexOf(lost)).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
