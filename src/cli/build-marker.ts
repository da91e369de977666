import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { entriesBelow } from '../record/read.ts';

/** The file in a built site that says it is one: a build replaces only a folder that holds it and nothing else than the build wrote. */
const markerFile = '.conjunction-build.json';

const markerSchema = z.strictObject({
  /** The title of the record that was built. */
  record: z.string(),
  /** The base path its links begin with. */
  base: z.string(),
  /** How many files there are below the folder, without this one. */
  files: z.int(),
  /** The names at the top of the folder, without this one. */
  names: z.array(z.string()),
});
export type BuildMarker = z.infer<typeof markerSchema>;

function contents(folder: string): Pick<BuildMarker, 'files' | 'names'> {
  const files = entriesBelow(folder).filter(({ parentPath, name }) => parentPath !== folder || name !== markerFile);
  const names = readdirSync(folder).filter((name) => name !== markerFile);
  return { files: files.length, names: names.sort() };
}

/** Marks the site that stands whole in `folder`. Throws where there is no whole site. */
export function markBuild(folder: string, about: Pick<BuildMarker, 'record' | 'base'>): void {
  const found = contents(folder);
  const missing = ['index.html', '404.html'].filter((name) => !found.names.includes(name));
  if (missing.length > 0) throw new Error(`The build is not whole: it wrote no ${missing.join(' and no ')}.`);
  writeFileSync(join(folder, markerFile), `${JSON.stringify({ ...about, ...found }, null, 2)}\n`);
}

/** What the marker in `folder` says; undefined where there is none, or one that no build wrote. */
export function readMarker(folder: string): BuildMarker | undefined {
  const file = join(folder, markerFile);
  if (!existsSync(file)) return undefined;
  try {
    return markerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** What in `folder` is not from the build that marked it: the names of other files, or how many there are; undefined where all is. */
export function foreignTo(folder: string, marker: BuildMarker): string | undefined {
  const found = contents(folder);
  const others = found.names.filter((name) => !marker.names.includes(name));
  if (others.length > 0) return others.join(', ');
  return found.files > marker.files ? `${found.files - marker.files} more files than the build wrote` : undefined;
}
