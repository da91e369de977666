import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { largestFile, limitFault, openers } from './limits.ts';
import { type Place, problem } from './problem.ts';

/** The files of a record that belong to no collection, relative to its folder. */
export const vocabularyPath = 'record.yaml';
export const tombstonesPath = 'tombstones.yaml';
export const searchWordsPath = 'search.yaml';
export const importWordsPath = 'import.yaml';
export const issuedPath = 'issued.txt';

/** A file of the record. `path` is relative to the record's folder, with forward slashes. */
export interface RecordFile {
  readonly path: string;
  /** What reports call it: the folder as it was given, and the path. */
  readonly file: string;
  readonly text: string;
}

/** Something below the folder that is neither a file nor a folder. */
export interface OtherFile {
  readonly path: string;
  readonly file: string;
  /** "a symbolic link". */
  readonly kind: string;
}

/** What stands below a folder. */
export interface Folder {
  readonly files: readonly RecordFile[];
  /** Files that cannot be read, with an empty text: their names still count. */
  readonly unread: readonly RecordFile[];
  readonly others: readonly OtherFile[];
  readonly problems: readonly VFileMessage[];
}

/**
 * Reads every file below `folder`, in code-point order of their paths, as UTF-8 (a byte order mark is left out).
 * Files that are not UTF-8, or beyond the limits, are reported and set apart; links are not followed; names that begin
 * with a dot are passed over. A folder that does not exist has no files.
 */
export function readFolder(folder: string): Folder {
  const files: RecordFile[] = [];
  const unread: RecordFile[] = [];
  const others: OtherFile[] = [];
  const problems: VFileMessage[] = [];
  if (!existsSync(folder)) return { files, unread, others, problems };
  const root = folder.split(sep).join('/').replace(/\/+$/, '');
  const found = entriesBelow(folder)
    .map((entry) => ({ entry, path: pathBelow(folder, join(entry.parentPath, entry.name)) }))
    .filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { entry, path } of found) {
    const file = `${root}/${path}`;
    if (!entry.isFile()) {
      others.push({ path, file, kind: kindOf(entry) });
      continue;
    }
    const { text, problem: wrong } = readOne(file, join(folder, path), path);
    if (wrong) problems.push(wrong);
    if (text === undefined) unread.push({ path, file, text: '' });
    else files.push({ path, file, text });
  }
  return { files, unread, others, problems };
}

/** All that stands below a folder but the folders themselves. Links are given and not followed: Node's own recursion enters those to folders. */
export function entriesBelow(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entriesBelow(join(folder, entry.name)) : [entry],
  );
}

function pathBelow(folder: string, path: string): string {
  return path.slice(join(folder).length).split(sep).join('/').replace(/^\/+/, '');
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'a symbolic link';
  if (entry.isFIFO()) return 'a pipe';
  return entry.isSocket() ? 'a socket' : 'a device';
}

function readOne(file: string, where: string, path: string): { text?: string; problem?: VFileMessage } {
  const { size } = statSync(where);
  const most = largestFile(path);
  if (size > most)
    return {
      problem: problem(
        { file, line: 1, column: 1 },
        'file-limits',
        `The file has ${megabytes(size)}; at most ${megabytes(most)} are read.`,
        'Split it, or remove what does not belong there.',
      ),
    };
  const { text, problem: wrong } = decode(file, readFileSync(where));
  const conflict = text === undefined ? undefined : conflictIn(file, text);
  if (conflict) return { problem: conflict };
  const fault =
    text === undefined || path === issuedPath
      ? undefined
      : limitFault(text, path.endsWith('.yaml') ? openers.yaml : openers.markdown);
  if (!fault)
    return text === undefined ? { ...(wrong && { problem: wrong }) } : { text, ...(wrong && { problem: wrong }) };
  return { problem: problem({ file, line: fault.line, column: 1 }, 'file-limits', fault.reason, fault.note) };
}

/** The lines that Git writes between two versions of a text (https://git-scm.com/docs/git-merge#_how_conflicts_are_presented). */
const conflictMarker = /^(?:(?:<{7}|\|{7}|>{7})(?: .*)?|={7})\r?$/;

function conflictIn(file: string, text: string): VFileMessage | undefined {
  const lines = text.split('\n');
  const marked = lines.flatMap((line, index) => (conflictMarker.test(line) ? [index + 1] : []));
  const [first, ...more] = marked;
  if (first === undefined) return undefined;
  const others = more.length === 0 ? '' : `, and so ${more.length === 1 ? 'is line' : 'are lines'} ${more.join(', ')}`;
  return problem(
    { file, line: first, column: 1 },
    'conflict-marker',
    `"${lines[first - 1]?.trimEnd() ?? ''}" is a conflict marker that Git left${others}.`,
    'Keep one version of the lines between the markers, or write one of both, and remove the markers.',
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
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
      problem: problem(firstLost(file, text), 'encoding', reason, 'Write the letter again from the source.'),
    };
  } catch {
    return {
      problem: problem(
        firstLost(file, lenient.decode(bytes)),
        'encoding',
        'The file is not UTF-8 from here on.',
        'Save it again as UTF-8, for instance with your editor’s "Save with encoding".',
      ),
    };
  }
}

function firstLost(file: string, text: string): Place {
  const before = text.slice(0, text.indexOf(lost)).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
