import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a first view of a page loads, in bytes after gzip (level 9). */
export interface Weight {
  readonly html: number;
  readonly styles: number;
  readonly scripts: number;
}

function weigh(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** Weighs the page at `address` of the site below `folder`, with the styles and scripts it asks for. */
export function firstViewOf(folder: string, address: string): Weight {
  const page = join(folder, address, 'index.html');
  const html = readFileSync(page, 'utf8');
  const all = (pattern: RegExp): number =>
    [...html.matchAll(pattern)].reduce((sum, [, file = '']) => sum + weigh(join(folder, file)), 0);
  return {
    html: weigh(page),
    styles: all(/<link rel="stylesheet" href="([^"]+)"/g),
    scripts: all(/<(?:script type="module" src|link rel="modulepreload" href)="([^"]+)"/g),
  };
}
