import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { retiredWords } from '../retired-words.ts';
import { sites } from '../sites.ts';
import { served } from '../visit.ts';

/** What a page says to its readers: its text and the words of its labels, without markup, scripts and code. */
function said(html: string): string {
  const labels = [...html.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(([, words = '']) => words);
  const text = html.replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return [text, ...labels].join(' ').replace(/\s+/g, ' ');
}

// The site is built when it is served. The small record's entries use none of the words.
served('other');
const folder = sites.other.out;

function pages(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
}

test('there are pages to read', () => {
  expect(pages().length).toBeGreaterThan(30);
});

test.each(retiredWords)('no page says %s, but %s', (word) => {
  const found = pages().flatMap((path) => {
    const words = said(readFileSync(join(folder, path), 'utf8'));
    const at = words.search(word);
    return at < 0 ? [] : [`${path}: …${words.slice(Math.max(0, at - 40), at + 60)}…`];
  });
  expect(found).toEqual([]);
});
