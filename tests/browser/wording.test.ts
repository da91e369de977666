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

// A site is built when it is served. The small record's entries use none of the words.
served('other');
served('real');
const folder = sites.other.out;

function pages(folder: string = sites.other.out): string[] {
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

test('no page leaves a space before a comma, a semicolon, a colon or a full stop, or after a bracket', () => {
  const gap = /[\p{L}\p{N}]\s\(\s|(?:[\p{L}\p{N})’”]|<\/(?:a|b|span|small|em|time)>)\s+[,;:.](?=[\s<])/u;
  const found = pages(sites.real.out).flatMap((path) => {
    const html = readFileSync(join(sites.real.out, path), 'utf8').replace(
      /<(script|style|code|pre)\b[\s\S]*?<\/\1>/g,
      'x',
    );
    const at = html.search(gap);
    return at < 0 ? [] : [`${path}: …${html.slice(Math.max(0, at - 60), at + 20)}…`];
  });
  expect(found).toEqual([]);
});
