import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A built HTML page: its address below the base path ("/events/x/"), its text, and what it refers to. */
export interface BuiltPage {
  readonly address: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

function unescape(text: string): string {
  return text
    .replace(/&#38;|&amp;/g, '&')
    .replace(/&#39;/g, "'")
    .replace(/&quot;|&#34;/g, '"');
}

/** Takes one page's references apart. The pages are our own output, whose attributes always stand in double quotes. */
export function readPage(address: string, html: string): BuiltPage {
  const values = (name: string): string[] =>
    [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => unescape(match[1] ?? ''));
  return {
    address,
    html,
    ids: new Set(values('id')),
    links: [...values('href'), ...values('src'), ...values('action')],
  };
}

/** Every HTML page below `folder`, in the order of their addresses. */
export function readBuiltPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => readPage(`/${path.replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(join(folder, path), 'utf8')));
}
