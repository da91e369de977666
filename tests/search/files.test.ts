import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openRecord } from './open-search.ts';

it('the files of the search are the same from build to build, in any time zone and language of the machine', () => {
  const made = (zone: string, language: string): string =>
    execFileSync(process.execPath, ['tests/search/print-files.ts', 'tests/fixtures/trams'], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
    });
  const here = made('UTC', 'C');
  expect(here).toMatch(/^[0-9a-f]{64} \d+ files\n$/);
  expect(made('Pacific/Auckland', 'ru_RU.UTF-8')).toBe(here);
  expect(made('America/Los_Angeles', 'tr_TR.UTF-8')).toBe(here);
}, 60_000);

it('the parts of the index are small, because a query fetches one for each of its words', async () => {
  const { folder, close } = await openRecord('tests/fixtures/tides');
  onTestFinished(close);
  const parts = readdirSync(join(folder, 'pagefind/en/index')).map((name) => join(folder, 'pagefind/en/index', name));
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(statSync(part).size).toBeLessThan(6_000);
}, 60_000);

it('what the site does not use of Pagefind is not delivered', async () => {
  const { folder, close } = await openRecord('tests/fixtures/trams');
  onTestFinished(close);
  expect(
    readdirSync(join(folder, 'pagefind'))
      .filter((name) => !/\.pf_meta$/.test(name))
      .sort(),
  ).toEqual(['en', 'fragment', 'index', 'pagefind-entry.json', 'pagefind.js', 'ru', 'wasm.en.pagefind', 'zh']);
}, 60_000);

it('a variant character is delivered when it or the other form of it stands in the record', async () => {
  const { folder, close } = await openRecord('tests/fixtures/trams');
  onTestFinished(close);
  expect(readFileSync(join(folder, 'search/characters/zh.txt'), 'utf8')).toBe('橋桥電电');
}, 60_000);
