import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { hasJava, problemsOfNu, problemsOfValidator } from '../html.ts';
import { serveSite, sites } from '../sites.ts';
import { pageTypes } from './pages.ts';

if (!hasJava)
  console.warn(
    '\nThe HTML of the pages is NOT checked: the Nu HTML checker needs Java (Debian: apt-get install default-jre-headless).\n',
  );

/** Every type of page and every so many of the others: all of them take the checkers minutes. ALL_PAGES=1 reads all. */
function paths(every: number): string[] {
  const folder = resolve(sites.real.out);
  const all = process.env['ALL_PAGES'] !== undefined;
  const types = pageTypes
    .filter((address) => !address.includes('?'))
    .map((address) => resolve(folder, `.${address}`, address.endsWith('/') ? 'index.html' : ''));
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .filter((_path, index) => all || index % every === 0)
    .map((path) => resolve(folder, path));
  return [...new Set([...types, ...others])];
}

beforeAll(async () => {
  const site = await serveSite('real');
  await site.close();
});

test.runIf(hasJava)(
  'the HTML of the pages is what the Nu HTML checker takes for valid',
  async () => {
    expect((await problemsOfNu(paths(10))).slice(0, 40)).toEqual([]);
  },
  600_000,
);

test('the HTML of the pages is what html-validate recommends', { timeout: 600_000 }, async () => {
  expect((await problemsOfValidator(paths(60))).slice(0, 40)).toEqual([]);
});
