import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { sites } from '../sites.ts';
import { served } from '../visit.ts';

// The site is built when it is served.
served('real');

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the reader view of Firefox leaves out of a page: the first words of each element of `kept` that it does not show. */
function leftOut(file: string, kept: string): string[] {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  // What is asked for by a button is not part of the text.
  for (const control of document.querySelectorAll('button, [popover]')) control.remove();
  const wanted = [...document.querySelectorAll(kept)].map((element) => plain(element.textContent));
  expect(wanted.length, file).toBeGreaterThan(0);
  const shown = plain(new Readability(document).parse()?.textContent ?? '');
  return wanted.filter((words) => !shown.includes(words)).map((words) => `${file}: ${words.slice(0, 80)}`);
}

function pagesOf(collection: string): string[] {
  return readdirSync(join(sites.real.out, collection), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(sites.real.out, collection, name, 'index.html'));
}

test('the reader view of every event keeps its facts, and each source with its outlet and date', () => {
  const pages = pagesOf('events');
  expect(pages.length).toBeGreaterThan(190);
  expect(pages.flatMap((file) => leftOut(file, '.numbered > li > p, .sources > li > p'))).toEqual([]);
  // Some 40 ms for a page, on a machine with nothing else to do.
}, 300_000);

test('the reader view of every promise keeps its reason, and each update with its date', () => {
  const pages = pagesOf('promises');
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.flatMap((file) => leftOut(file, '.judged > p, .steps .date, .steps p:not(.kind)'))).toEqual([]);
});

test('the reader view of every story keeps its text and what happened at each event', () => {
  const pages = pagesOf('threads');
  expect(pages.length).toBeGreaterThanOrEqual(3);
  expect(pages.flatMap((file) => leftOut(file, '.lede > p, .thread > li p:not(.voice)'))).toEqual([]);
});
