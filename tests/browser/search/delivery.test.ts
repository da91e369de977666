import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { page, pageWithoutScript, served, visit } from '../../visit.ts';

const site = served('real');
const based = served('based');
visit();

const results = '#results > li';

describe('without script', () => {
  it('the box is a plain form, and the search page says how to browse', async () => {
    const quiet = await pageWithoutScript();
    await quiet.goto(`${site.url}about/`);
    await quiet.locator('#masthead-q').fill('Gurko');
    await quiet.locator('#masthead-q').press('Enter');
    await quiet.waitForURL(/\/search\/\?q=Gurko$/);
    const main = quiet.locator('main');
    expect(await main.textContent()).toContain('You can still browse all');
    for (const name of ['timeline', '2015', 'topics', 'people'])
      expect(await main.getByRole('link', { name, exact: true }).count()).toBe(1);
    expect(await quiet.locator('#search-q').isVisible()).toBe(false);
  });
});

describe('the weight of the first answer', () => {
  it.each([
    'Rogozin engines electronics Harbin',
    'соглашение об охране технологий',
    '嫦娥四号 核电池 俄罗斯',
    'recievers Kardashov',
  ])('stays below 150 kB for %s', async (query) => {
    const sizes: Promise<number>[] = [];
    await page.goto(`${site.url}about/`, { waitUntil: 'networkidle' });
    page.on('response', (response) => {
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
    });
    await page.keyboard.press('/');
    await page.keyboard.insertText(query);
    await page.locator('.search-panel .result-title').first().waitFor();
    await page.waitForLoadState('networkidle');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(150_000);
  });
});

describe('under a base path', () => {
  it('finds and leads to pages below it', async () => {
    await page.goto(`${based.url}search/?q=storm`);
    await page.waitForSelector(results);
    const href = await page.locator(`${results} a`).first().getAttribute('href');
    expect(href).toMatch(/^\/some\/base\/events\//);
  });
});
