import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Asked } from './measure.ts';

/** Types a query into the search page at once, and gives the milliseconds until its results stand on the page. */
function type(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('#search-q');
    if (!field) throw new Error('The page has no search field.');
    delete document.body.dataset['searched'];
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.body.dataset['searched'] !== text) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, query);
}

/** How the search of a built site is asked, at the address that its folder is served at. */
export function askSite(folder: string, url: string): Asked {
  return {
    name: 'This site',
    open: async (page) => {
      await page.goto(`${url}about/`, { waitUntil: 'networkidle' });
    },
    answer: async (page, query) => {
      await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('body[data-searched]');
      const links = await page.$$eval('#results > li', (items) =>
        items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''),
      );
      return links.map((link) => /\/events\/([^/]+)\//.exec(link)?.[1] ?? '');
    },
    time: async (page, query) => {
      if (!page.url().includes('/search/')) await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
      return type(page, query);
    },
    // The page, its style and its fonts are those of every page; what search adds is its data and its scripts.
    counts: (path) =>
      /\.js$|^\/pagefind\/|^\/timeline\/\w+\.json$/.test(path) || (path.startsWith('/search/') && path !== '/search/'),
    index: readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.pf_index'))
      .map((path) => readFileSync(join(folder, 'pagefind', path)))
      .reduce((sum, content) => sum + Math.min(content.length, gzipSync(content, { level: 9 }).length), 0),
  };
}
