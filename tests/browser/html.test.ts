import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hasJava, htmlProblems } from '../html.ts';
import { serveSite, sites } from '../sites.ts';
import { pageTypes } from './pages.ts';

if (!hasJava)
  console.warn(
    '\nThe HTML of the pages is NOT checked: the Nu HTML checker needs Java (Debian: apt-get install default-jre-headless).\n',
  );

/** Every type of page and every tenth of the others: all of them take the checker minutes. ALL_PAGES=1 reads all. */
function paths(): string[] {
  const folder = resolve(sites.real.out);
  if (process.env['ALL_PAGES']) return [folder];
  const types = pageTypes
    .filter((address) => !address.includes('?'))
    .map((address) => resolve(folder, `.${address}`, address.endsWith('/') ? 'index.html' : ''));
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .filter((_path, index) => index % 10 === 0)
    .map((path) => resolve(folder, path));
  return [...new Set([...types, ...others])];
}

test.runIf(hasJava)(
  'the HTML of the pages is what the Nu HTML checker takes for valid',
  async () => {
    const site = await serveSite('real');
    await site.close();
    expect((await htmlProblems(paths())).slice(0, 40)).toEqual([]);
  },
  600_000,
);
