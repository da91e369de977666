import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sites } from '../sites.ts';
import { served } from '../visit.ts';

/** Words the interface no longer uses, each with what it says instead. The small record's entries use none of them. */
const gone: readonly (readonly [RegExp, string])[] = [
  [/\bbears? on\b/i, 'linked to'],
  [/\bstands? (?:at|in|on|beside|here|for ever|under|behind)\b/i, 'a verb for what it does'],
  [/\brests? on\b/i, 'based on'],
  [/\bgoes? back to\b/i, 'traces back to'],
  [/\bpages? read\b/i, 'sources we read'],
  [/\b(?:is|are) told\b/i, 'a sentence with a subject'],
  [/\brelay(?:s|ed|ing)?\b/i, 'report by, carrying a report by'],
  [/\b(?:one|known) origin\b/i, 'original source'],
  [/\blandmarks?\b/i, 'key event'],
  [/\bledgers?\b/i, 'promise tracker'],
  [/\bthe record\b/i, 'the name of the site, or "this site"'],
  [/\bthe span\b/i, 'the years'],
  [/\bnot safe to visit\b/i, 'we consider this site unsafe'],
  [/\bfirst (?:word|said)\b/i, 'first made'],
  [/\blast step\b/i, 'latest update'],
  [/\bplate\b/i, 'chart'],
  [/\bbackground or epilogue\b/i, 'before or after the years'],
  [/\bfor print\b/i, 'print version'],
];

/** What a page says to its readers: its text and the words of its labels, without markup, scripts and code. */
function said(html: string): string {
  const labels = [...html.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map(([, words = '']) => words);
  const text = html.replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return [text, ...labels].join(' ').replace(/\s+/g, ' ');
}

// The site is built when it is served.
served('other');
const folder = sites.other.out;

function pages(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
}

test('there are pages to read', () => {
  expect(pages().length).toBeGreaterThan(30);
});

test.each(gone)('no page says %s, but %s', (word) => {
  const found = pages().flatMap((path) => {
    const words = said(readFileSync(join(folder, path), 'utf8'));
    const at = words.search(word);
    return at < 0 ? [] : [`${path}: …${words.slice(Math.max(0, at - 40), at + 60)}…`];
  });
  expect(found).toEqual([]);
});
