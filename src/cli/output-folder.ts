import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { foreignTo, readMarker } from './build-marker.ts';

/** Where a site is to stand, and where it is made. Absolute paths without links; all but `target` are private to its builds. */
export interface OutputFolder {
  readonly target: string;
  /** In the project always: what Astro builds finds its packages from where it is built, and not from elsewhere. */
  readonly workshop: string;
  /** Held while a build is at work. */
  readonly lock: string;
  /** Beside the target: for sites on their way from another file system, or from their place. */
  readonly wings: string;
}

const example = 'for example OUT=../site';

/** The folder for the site of the record in `content`: `dist` for the project's own, and one of its own for another. */
export function defaultOut(content: string): string {
  const name = relative('.', resolve(content));
  return name === 'content' ? 'dist' : `dist-${basename(resolve(content))}`;
}

/** The path without links, also of what is not there yet. */
function withoutLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  if (lstatSync(path, { throwIfNoEntry: false })) throw new Error(`${path} is a link that leads nowhere: remove it.`);
  const parent = dirname(path);
  return parent === path ? path : join(withoutLinks(parent), basename(path));
}

/**
 * The folder that OUT names, seen from the project's folder, links resolved. Throws with what to write instead where building into it
 * would remove something other than an earlier build, since the build replaces the folder whole.
 */
export function outputFolder(out: string, project: string): OutputFolder {
  const home = realpathSync(project);
  const target = withoutLinks(resolve(project, out));
  if (home === target || home.startsWith(target.endsWith(sep) ? target : `${target}${sep}`))
    throw new Error(
      `OUT=${out} is, or contains, the project folder, and a build replaces that whole folder: choose another, ${example}.`,
    );
  assertReplaceable(target, `OUT=${out}`);
  const key = createHash('sha256').update(`${home}\n${target}`).digest('hex').slice(0, 8);
  const workshops = join(home, '.cache', 'building');
  return {
    target,
    workshop: join(workshops, `${basename(target)}-${key}`),
    lock: join(workshops, `${basename(target)}-${key}.lock`),
    wings: join(dirname(target), `.conjunction-${basename(target)}-${key}`),
  };
}

/** Throws unless `target` is new, empty, or an earlier build and nothing else. `shown` names it in the message. */
export function assertReplaceable(target: string, shown: string): void {
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory()) throw new Error(`${shown} is a file: name a folder, ${example}.`);
  if (readdirSync(target).length === 0) return;
  const marker = readMarker(target);
  const rule = `the build replaces the folder whole: name a folder that is new, empty or an earlier build, ${example}`;
  if (!marker) throw new Error(`${shown} holds something other than a build of this project, and ${rule}.`);
  const foreign = foreignTo(target, marker);
  if (foreign !== undefined)
    throw new Error(`${shown} holds something beside an earlier build (${foreign}), and ${rule}.`);
}
