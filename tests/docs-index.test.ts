import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const rows = [...readFileSync('docs/README.md', 'utf8').matchAll(/^\| (.+?)\s*\| \[.+\]\((.+)\)\s*\|$/gm)];
const pages = rows.map(([, , page = '']) => page);

test('the index of the documentation leads to every page of it, and to nothing that is not there', () => {
  expect(pages.filter((page) => !existsSync(join('docs', page)))).toEqual([]);
  const all = globSync('**/*.md', { cwd: 'docs' }).filter((page) => !/^rules\/(?!README)/.test(page));
  expect(all.filter((page) => page !== 'README.md' && !pages.includes(page))).toEqual([]);
});

test('the index is in alphabetical order', () => {
  const subjects = rows.map(([, subject = '']) => subject.split(/[:,]/)[0] ?? '');
  expect(subjects).toEqual(subjects.toSorted((a, b) => a.localeCompare(b, 'en')));
});
