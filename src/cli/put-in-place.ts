import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFolder } from './output-folder.ts';

/** RENAME_EXCHANGE of renameat2(2), by its number in the system call tables of Linux. */
const renameat2 = process.arch === 'x64' ? '316' : '276';
/** Commands that let two folders change places in one step: Node has none. Coreutils has one since 9.5; any Debian has perl. */
const exchanges = [
  ['mv', '--exchange', '--no-target-directory'],
  ['perl', '-e', `exit(syscall(${renameat2}, -100, $ARGV[0], -100, $ARGV[1], 2) != 0)`],
] as const;

function inode(folder: string): number {
  return statSync(folder).ino;
}

/** Lets two folders of one file system change places in one step; false, and nothing changed, where the system cannot. */
function exchange(a: string, b: string): boolean {
  if (process.platform !== 'linux') return false;
  const moved = inode(a);
  return exchanges.some(([command, ...words]) => {
    spawnSync(command, [...words, a, b], { stdio: 'ignore' });
    return inode(b) === moved;
  });
}

/** The finished site on the file system of its place, under a private name. */
function nearby({ target, workshop, wings }: OutputFolder): string {
  mkdirSync(dirname(target), { recursive: true });
  if (statSync(workshop).dev === statSync(dirname(target)).dev) return workshop;
  const copy = join(wings, 'new');
  cpSync(workshop, copy, { recursive: true });
  return copy;
}

/**
 * Puts the finished site from the workshop in the place of the last one, in one step: whoever looks, and whenever this is killed, finds
 * the one or the other whole. Where the system has no such step there are two, and `tidy` mends what a kill between them leaves.
 */
export function putInPlace(folder: OutputFolder): void {
  const { target, wings } = folder;
  const fresh = nearby(folder);
  if (!existsSync(target) || readdirSync(target).length === 0) renameSync(fresh, target);
  else if (!exchange(fresh, target)) {
    mkdirSync(wings, { recursive: true });
    renameSync(target, join(wings, 'last'));
    renameSync(fresh, target);
  }
  tidy(folder);
}

/** Removes what an earlier build that was broken off left, and brings back the last good site if it had set it aside. */
export function tidy({ target, workshop, wings }: OutputFolder): void {
  const last = join(wings, 'last');
  if (!existsSync(target) && existsSync(last)) renameSync(last, target);
  for (const left of [wings, workshop]) rmSync(left, { recursive: true, force: true });
}
