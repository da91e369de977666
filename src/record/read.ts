import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { problem } from './problem.ts';

/** A file of the record. `path` is relative to the record's folder, with forward slashes. */
export interface RecordFile {
  readonly path: string;
  /** What reports call it: the folder as it was given, and the path. */
  readonly file: string;
  readonly text: string;
}

/**
 * Reads every file below `folder`, in code-point order of their paths, as UTF-8. Files that are not UTF-8 are
 * reported and left out; names that begin with a dot are passed over.
 */
export function readFolder(folder: string): { files: RecordFile[]; problems: VFileMessage[] } {
  const files: RecordFile[] = [];
  const problems: VFileMessage[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
  for (const full of paths) {
    const path = full.slice(folder.length).split(sep).join('/').replace(/^\/+/, '');
    const file = `${folder.split(sep).join('/').replace(/\/+$/, '')}/${path}`;
    try {
      files.push({ path, file, text: decoder.decode(readFileSync(full)) });
    } catch {
      problems.push(
        problem(
          { file, line: 1, column: 1 },
          'encoding',
          'The file is not UTF-8.',
          'Save it again as UTF-8, for instance with your editor’s "Save with encoding".',
        ),
      );
    }
  }
  return { files, problems };
}
