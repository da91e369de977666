import { describe, expect, it } from 'vitest';
import { context, page, served, visit } from '../../visit.ts';

const site = served('real');
visit();

async function open(query: string): Promise<void> {
  await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('body[data-searched]');
}

/** Waits until the results on the page answer a query. */
async function answered(query: string): Promise<void> {
  await page.waitForFunction((text) => document.body.dataset['searched'] === text, query);
}

/** Holds up every request for a part of the search until it is let go. */
async function heldUp(pattern: string): Promise<() => void> {
  let release = (): void => undefined;
  const free = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await free;
    await route.continue();
  });
  return release;
}

const focused = (): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));
const query = (): string | null => new URL(page.url()).searchParams.get('q');

describe('while a reader types', () => {
  it('Back returns to what was searched before, not to every letter', async () => {
    await open('Gurko');
    await page.locator('#search-q').fill('');
    await page.locator('#search-q').pressSequentially('Harbin');
    await answered('Harbin');
    expect(query()).toBe('Harbin');
    await page.keyboard.press('Enter');
    await page.locator('#search-q').fill('Sochi');
    await answered('Sochi');
    await page.goBack();
    await answered('Harbin');
    await page.goBack();
    await answered('Gurko');
    expect(await page.locator('#search-q').inputValue()).toBe('Gurko');
    await page.goForward();
    await answered('Harbin');
  });

  /** Notes what is read out from now on, in `said`. */
  async function listen(): Promise<void> {
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const status = document.getElementById('search-status');
      if (status) new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    });
  }

  it('the count is read out once, after a pause', async () => {
    await open('Gurko');
    await listen();
    await page.locator('#search-q').fill('');
    await page.locator('#search-q').pressSequentially('satellite navigation', { delay: 30 });
    await answered('satellite navigation');
    const count = await page.locator('#search-count').textContent();
    await page.waitForFunction((text) => document.getElementById('search-status')?.textContent === text, count);
    expect(await page.evaluate('said')).toEqual([count]);
  });

  it('a count is not read out while a later answer is on its way, however long that takes', async () => {
    await open('Gurko');
    await listen();
    await page.locator('#search-q').fill('Harbin');
    await answered('Harbin');
    const release = await heldUp('**/pagefind/en/index/**');
    await page.locator('#search-q').pressSequentially(' zodiac');
    await page.waitForTimeout(1200);
    release();
    await answered('Harbin zodiac');
    await page.unroute('**/pagefind/en/index/**');
    const count = await page.locator('#search-count').textContent();
    await page.waitForFunction((text) => document.getElementById('search-status')?.textContent === text, count);
    expect(await page.evaluate('said')).toEqual([count]);
  });

  it('letters that an input method still composes are not searched', async () => {
    await open('Gurko');
    const session = await context.newCDPSession(page);
    await page.locator('#search-q').fill('');
    await answered('');
    await session.send('Input.imeSetComposition', { text: 'bei’d', selectionStart: 5, selectionEnd: 5 });
    await session.send('Input.imeSetComposition', { text: 'bei’dou', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(200);
    expect(await page.locator('#search-q').inputValue()).toBe('bei’dou');
    expect(await page.evaluate(() => document.body.dataset['searched'])).toBe('');
    await session.send('Input.insertText', { text: '北斗' });
    await answered('北斗');
    expect(await page.locator('#results > li').count()).toBeGreaterThan(5);
  });

  it('what is pressed stays where it is until it is let go', async () => {
    await open('Gurko');
    const release = await heldUp('**/pagefind/fragment/**');
    await page.locator('#search-q').fill('Harbin');
    const first = page.locator('.result-title').first();
    const before = await first.textContent();
    await first.hover();
    await page.mouse.down();
    release();
    await page.waitForTimeout(400);
    expect(await first.textContent()).toBe(before);
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await answered('Harbin');
    expect(await first.textContent()).not.toBe(before);
  });

  it('the focus stays on a result that is still there, and goes to the field when it is not', async () => {
    await open('Harbin');
    const release = await heldUp('**/pagefind/fragment/**');
    await page.locator('#search-q').fill('Harbin engines Rogozin');
    await page.keyboard.press('ArrowDown');
    while (!(await focused()).startsWith('Rogozin announces planned')) await page.keyboard.press('ArrowDown');
    const title = await focused();
    release();
    await answered('Harbin engines Rogozin');
    expect(await focused()).toBe(title);
    await page.unroute('**/pagefind/fragment/**');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#search-q');
      if (field) field.value = 'Kardashev';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await answered('Kardashev');
    expect(await focused()).toBe('search-q');
  });

  it('the beginning of a word is not called a word that is missing, until it is asked for', async () => {
    await open('Gurko');
    await page.locator('#search-q').fill('');
    for (const letter of 'rogozin engines') {
      await page.keyboard.type(letter);
      await answered(await page.locator('#search-q').inputValue());
      expect(await page.locator('#search-notes').textContent()).toBe('');
    }
    await page.locator('#search-q').fill('rogozin eng');
    await page.keyboard.press('Enter');
    await page.getByText('No match for “eng”').waitFor();
    await page.locator('#search-q').fill('rogozin engqq');
    await page.getByText('No match for “engqq”').waitFor();
  });

  it('a slow line is told of', async () => {
    await open('Gurko');
    const release = await heldUp('**/pagefind/index/**');
    await page.locator('#search-q').fill('Чжухай');
    await page.waitForFunction(() => document.getElementById('search-count')?.textContent === 'Searching…');
    expect(await page.locator('#results > li').count()).toBeGreaterThan(0);
    release();
    await answered('Чжухай');
    expect(await page.locator('#search-count').textContent()).toMatch(/^\d+ events$/);
  });
});

describe('the search box of every page', () => {
  it('says that it is searching while its script is still on the way', async () => {
    const release = await heldUp('**/panel*.js');
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('/');
    await page.keyboard.type('Gurko');
    const waiting = (): Promise<string> =>
      page.$eval('[data-search-box]', (form) => getComputedStyle(form, '::after').content);
    expect(await waiting()).toContain('Searching');
    release();
    await page.locator('.search-panel .result-title').first().waitFor();
    expect(await waiting()).not.toContain('Searching');
  });

  it('says nothing of a word that is only begun', async () => {
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('/');
    await page.keyboard.type('rogozin eng');
    const notes = page.locator('.search-panel .search-notes');
    await page.locator('.search-panel .result-title').first().waitFor();
    await page.locator('.search-panel mark', { hasText: 'engine' }).first().waitFor();
    expect(await notes.textContent()).toBe('');
    await page.keyboard.type(' ');
    await notes.getByText('No match for “eng”').waitFor();
  });

  it('says what was not found, and never ends in nothing', async () => {
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('/');
    await page.keyboard.type('qqqzzzxxx');
    await page.getByText('No match for “qqqzzzxxx”').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Try another search');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=qqqzzzxxx$/);
    expect(await page.locator('#search-nothing a').count()).toBeGreaterThan(3);
  });
});
