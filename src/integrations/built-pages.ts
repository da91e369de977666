import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A built HTML page: its address below the base path ("/events/x/"), its text, and what it refers to. */
export interface BuiltPage {
  readonly address: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** What stands in a built site: the addresses of all its files and of its pages, below the base path, sorted. */
export interface BuiltFiles {
  readonly files: ReadonlySet<string>;
  readonly pages: readonly string[];
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&#38;|&amp;/g, '&')
    .replace(/&#39;/g, "'")
    .replace(/&quot;|&#34;/g, '"');
}

const attributes = /\s(id|href|src|action)="([^"]*)"/g;

/** Takes one page's references apart. The pages are our own output, whose attributes always stand in double quotes. */
export function readPage(address: string, html: string): BuiltPage {
  const ids = new Set<string>();
  const links: string[] = [];
  for (const [, name, value = ''] of html.matchAll(attributes))
    if (name === 'id') ids.add(unescape(value));
    else links.push(unescape(value));
  return { address, html, ids, links };
}

/** Lists the files below `folder`. */
export function builtFiles(folder: string): BuiltFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length - 1))
    .map((path) => path.split(sep).join('/'))
    .sort();
  const pages = paths.filter((path) => path.endsWith('.html')).map((path) => path.replace(/\/index\.html$/, '/'));
  return { files: new Set(paths), pages };
}

/** The file of a page in the site below `folder`, by the page's address. */
export function fileOfPage(folder: string, address: string): string {
  return join(folder, address.replace(/\/$/, '/index.html'));
}
