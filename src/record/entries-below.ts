import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All that stands below a folder but the folders themselves. Links are given and not followed: Node's own recursion enters those to folders. */
export function entriesBelow(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entriesBelow(join(folder, entry.name)) : [entry],
  );
}
