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

/**
 * Reads every file below `folder`, in code-point order of their paths, as UTF-8 (a byte order mark is left out).
 * Files that are not UTF-8 are reported and left out; names that begin with a dot are passed over.
 * A folder that does not exist has no files.
 */
export function readFolder(folder: string): { files: RecordFile[]; problems: VFileMessage[] } {
  const files: RecordFile[] = [];
  const problems: VFileMessage[] = [];
  if (!existsSync(folder)) return { files, problems };
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length))
    .map((path) => path.split(sep).join('/').replace(/^\/+/, ''))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : 1));
  for (const path of paths) {
    const file = `${folder.split(sep).join('/').replace(/\/+$/, '')}/${path}`;
    const read = decode(file, readFileSync(join(folder, path)));
    if (typeof read === 'string') files.push({ path, file, text: read });
    else problems.push(read);
  }
  return { files, problems };
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');
/** U+FFFD, which stands where a letter could not be read: in the file itself, it is a letter lost earlier. */
const lost = '\uFFFD';

function decode(file: string, bytes: Uint8Array): string | VFileMessage {
  let text: string | undefined;
  try {
    text = strict.decode(bytes);
  } catch {
    return problem(
      placeOf(file, lenient.decode(bytes)),
      'encoding',
      'The file is not UTF-8 from here on.',
      'Save it again as UTF-8, for instance with your editor’s "Save with encoding".',
    );
  }
  if (!text.includes(lost)) return text;
  return problem(
    placeOf(file, text),
    'encoding',
    `The sign ${lost} stands where a letter was lost.`,
    'Write the letter again from the source.',
  );
}

function placeOf(file: string, text: string): Place {
  const before = text.slice(0, text.indexOf(lost)).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
