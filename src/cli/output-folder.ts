import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a site is to stand, and where it is made first. Absolute paths. */
export interface OutputFolder {
  readonly target: string;
  /** In the project always: what Astro builds finds its packages from where it is built, and not from elsewhere. */
  readonly workshop: string;
}

const example = 'write for instance OUT=../site';

/**
 * The folder that OUT names, seen from the project's folder. Throws with what to write instead where building into it would remove
 * something other than a site, since the build replaces the folder whole.
 */
export function outputFolder(out: string, project: string): OutputFolder {
  const target = resolve(project, out);
  const shown = `OUT=${out}`;
  if (project === target || project.startsWith(target.endsWith(sep) ? target : `${target}${sep}`))
    throw new Error(`${shown} is the project or holds it, and the build replaces the folder whole: ${example}.`);
  if (existsSync(target)) {
    if (!statSync(target).isDirectory()) throw new Error(`${shown} is a file: name a folder, ${example}.`);
    const names = readdirSync(target);
    if (names.length > 0 && !names.includes('index.html'))
      throw new Error(
        `${shown} holds something other than a site (it has no index.html), and the build replaces the folder whole: name a folder that is new, empty or an earlier build, ${example}.`,
      );
  }
  const name = relative(project, target).split(sep).join('~').replaceAll('..', '^');
  return { target, workshop: join(project, '.cache', 'building', name) };
}

function moved(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another file system takes nothing over by its name (rename(2), EXDEV).
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/** A build that was broken off between the two renamings of `putInPlace` leaves the last good site under its other name. */
export function restoreLast({ target }: OutputFolder): void {
  const old = `${target}.old`;
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
}

/** Puts a finished site from the workshop in the place of the last one, which stands until the new one is there whole. */
export function putInPlace({ target, workshop }: OutputFolder): void {
  const [fresh, old] = [`${target}.new`, `${target}.old`];
  for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  mkdirSync(dirname(fresh), { recursive: true });
  moved(workshop, fresh);
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
