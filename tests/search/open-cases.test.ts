import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { launch } from '../chromium.ts';
import { serveSite } from '../sites.ts';
import { type Case, qualityOf, readCases } from './cases.ts';

let browser: Browser;
let site: Served;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite('real')]);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The ids of the results, as a reader gets them who opens the address of the search. */
async function answer(query: string): Promise<string[]> {
  await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('#results > li, [data-no-results]');
  const links = await page.$$eval('#results > li', (items) =>
    items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
  );
  return links.map((link) => /\/events\/([^/]+)\//.exec(link)?.[1] ?? '');
}

async function qualityOfSite(cases: readonly Case[]): Promise<ReturnType<typeof qualityOf>> {
  const answers = new Map<string, string[]>();
  for (const { id, query } of cases) answers.set(id, await answer(query));
  return qualityOf(cases, answers);
}

it('finds what readers look for, in three scripts', async () => {
  const cases = readCases('tests/search/open-cases.yaml');
  const quality = await qualityOfSite(cases);
  expect(quality.complete, quality.missing.join('\n')).toBeGreaterThanOrEqual(38);
  expect(quality.mrr).toBeGreaterThanOrEqual(0.9);
}, 180_000);

it('finds as well what it was not made with', async () => {
  const cases = readCases('tests/search/further-cases.yaml');
  const quality = await qualityOfSite(cases);
  expect(quality.events / quality.expected, quality.missing.join('\n')).toBeGreaterThanOrEqual(0.96);
  expect(quality.mrr).toBeGreaterThanOrEqual(0.9);
}, 180_000);
