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

describe('what a page asks for', () => {
  /** Opens a page and lets its requests through in steps: all that are made before any of them is answered are one. */
  async function steps(path: string, until: string): Promise<string[][]> {
    const made: string[][] = [];
    let waiting: (() => Promise<void>)[] = [];
    await page.route('**/*', (route) => {
      const { pathname, search } = new URL(route.request().url());
      if (waiting.length === 0) made.push([]);
      made.at(-1)?.push(pathname + search);
      waiting.push(() => route.continue());
    });
    const there = page.goto(site.url + path).then(() => page.waitForSelector(until));
    const state = { over: false };
    const over = (): void => {
      state.over = true;
    };
    void there.then(over, over);
    for (let quiet = 0, before = 0; !state.over;) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      quiet = waiting.length === before && before > 0 ? quiet + 1 : 0;
      before = waiting.length;
      if (quiet < 4) continue;
      const through = waiting;
      waiting = [];
      await Promise.all(through.map((go) => go()));
    }
    await there;
    return made;
  }

  it('is little before a word is typed, and nothing of the index', async () => {
    const asked = (await steps('search/', 'body[data-searched]')).flat();
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(8);
    expect(asked.filter((path) => /pagefind|\.json/.test(path))).toEqual([]);
  }, 60_000);

  it('comes in six steps to the first results of a query: page, scripts, Pagefind, its lists, the words, what is shown', async () => {
    const made = await steps('search/?q=rocket+engines', '#results > li');
    const first = made.findIndex((step) => step.some((path) => path.startsWith('/pagefind/en/fragment/')));
    expect(first + 1, JSON.stringify(made, null, 1)).toBe(6);
    const all = made.flat();
    expect(all.length).toBe(new Set(all).size);
    expect(made.slice(0, 6).flat().length).toBeLessThanOrEqual(31);
  }, 60_000);
});

describe('under a base path', () => {
  it('finds and leads to pages below it', async () => {
    await page.goto(`${based.url}search/?q=storm`);
    await page.waitForSelector(results);
    const href = await page.locator(`${results} a`).first().getAttribute('href');
    expect(href).toMatch(/^\/some\/base\/events\//);
  });
});
