import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the site. */
export interface FoundFile {
  readonly file: string;
  readonly size: number;
  readonly changed: Date;
}

/** The path a request line asks for, decoded; undefined where it holds none (RFC 9112, section 3.2). */
export function pathOf(target: string): string | undefined {
  const path = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)/i.exec(target)?.[1];
  if (path === undefined) return undefined;
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/**
 * The file at an address below the base path, or the address that is meant where a folder's slash is missing. Names that begin with a
 * dot are not public, and so nothing leads out of `root`.
 */
export async function findFile(root: string, address: string): Promise<FoundFile | string | undefined> {
  const names = address.slice(1).split('/');
  const folder = names.at(-1) === '';
  const odd = (name: string, at: number): boolean => /^\.|\\/.test(name) || (name === '' && at < names.length - 1);
  if (names.some(odd)) return undefined;
  const file = join(root, ...names, folder ? 'index.html' : '');
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() && !folder) return `${address}/`;
  return found?.isFile() ? { file, size: found.size, changed: found.mtime } : undefined;
}
