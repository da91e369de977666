import { describe, expect, it } from 'vitest';
import { page, served, visit } from '../../visit.ts';

const site = served('real');
visit();

const results = '#results > li';

async function search(query: string): Promise<void> {
  await page.goto(`${site.url}search/?${query}`);
  await page.waitForSelector('body[data-searched]');
}

const address = (): string => new URL(page.url()).search;

describe('the search page', () => {
  it('offers first the page that a query names, above the results', async () => {
    await search('q=Rogozin');
    const named = page.locator('#search-named li').first();
    expect(await named.textContent()).toMatch(/Dmitry Rogozin: \d+ events/);
    expect(await named.locator('a').getAttribute('href')).toMatch(/\/people\/dmitry-rogozin\/$/);
  });

  it('has one search box, at any width', async () => {
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await search('q=Rogozin');
      expect(await page.locator('input[type="search"]:visible').count()).toBe(1);
      expect(await page.getByRole('search').count()).toBe(1);
    }
  });

  it('offers a story, and says that it is one', async () => {
    await search('q=engines+electronics');
    const named = page.locator('#search-named li').first();
    expect(await named.textContent()).toMatch(/^Story Engines for electronics: \d+ events$/);
    await named.locator('a').click();
    await page.waitForURL(/\/threads\/engines-for-electronics\/$/);
  });

  it('leads from words for promises to the ledger, narrowed as they say', async () => {
    await search('q=overdue+engine+promises');
    const named = page.locator('#search-named li').first();
    const [, promised] =
      /^Promise tracker Promises · Overdue · Rocket engines: (\d+) of \d+$/.exec((await named.textContent()) ?? '') ??
      [];
    await named.locator('a').click();
    await page.waitForURL(/\/promises\/\?verdict=slipped&topic=engines$/);
    await page.waitForFunction(
      (count) => document.querySelector('[data-filter] [role=status]')?.textContent.includes(`${count} of `),
      promised,
    );
    expect(await page.locator('tr.row:visible').count()).toBe(Number(promised));
  });

  it('leads to the promises of a person on their page', async () => {
    await search('q=promises+by+Rogozin');
    await page.locator('#search-named').getByRole('link', { name: 'Promises by Dmitry Rogozin' }).click();
    await page.waitForURL(/\/people\/dmitry-rogozin\/#promises$/);
    expect(await page.locator(':target').textContent()).toContain('Promises');
  });

  it('shows the verdict of a promise beside it', async () => {
    await search('q=finished+rocket+engines');
    expect(await page.locator('#search-named li').first().textContent()).toMatch(/^Promise · Overdue.* The sale of/);
  });

  it('asks Pagefind, and no other index of words', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await search(`q=${encodeURIComponent('двигатели Харбин 火箭 engines')}`);
    const data = asked.filter((path) => !/^\/(?:_assets\/.*|search\/|favicon\.svg)$/.test(path));
    expect(data.filter((path) => path.startsWith('/pagefind/ru/index/')).length).toBeGreaterThan(1);
    expect(data.filter((path) => !path.startsWith('/pagefind/')).sort()).toEqual([
      '/search/characters/zh.txt',
      '/search/settings.json',
      '/timeline/table.json',
    ]);
  });

  it.each(['index', 'en/index', 'fragment', 'wasm'])(
    'does not call a part that is missing a search without results: %s',
    async (part) => {
      await page.route(`**/pagefind/${part}*/**`, (route) => route.abort());
      await page.route(`**/pagefind/${part}*`, (route) => route.abort());
      await page.goto(`${site.url}search/?q=Rogozin`);
      await page.getByText('Search could not be loaded').first().waitFor();
      expect(await page.locator('#search-nothing').isVisible()).toBe(false);
      await page.unrouteAll();
      await page.keyboard.press('/');
      await page.keyboard.press('Enter');
      await page.waitForSelector(results);
    },
  );

  it('says that it could not load when a file has another shape', async () => {
    await page.route('**/search/settings.json*', (route) => route.fulfill({ json: { build: 7 } }));
    await page.goto(`${site.url}search/?q=Rogozin`);
    await page.getByText('Search could not be loaded').first().waitFor();
  });

  it('takes a date out of the query as a filter that can be removed, and brings back', async () => {
    await search('q=october+2015+engines');
    const few = await page.locator(results).count();
    await page.getByRole('button', { name: 'Search all dates' }).click();
    await page.waitForFunction((before) => document.querySelectorAll('#results > li').length > before, few);
    expect(address()).toContain('date=any');
    await page.goBack();
    await page.waitForFunction((before) => document.querySelectorAll('#results > li').length === before, few);
    expect(address()).not.toContain('date=any');
  });

  it('keeps facets in the address, and Back and Forward follow', async () => {
    await search('q=engines');
    const all = await page.locator('#search-status').textContent();
    await page.locator('#search-facets input[name="voice"]').first().check();
    await page.waitForFunction((before) => document.getElementById('search-status')?.textContent !== before, all);
    expect(address()).toMatch(/voice=[a-z-]+&q=engines/);
    const some = await page.locator('#search-status').textContent();
    await page.goBack();
    await page.waitForFunction((before) => document.getElementById('search-status')?.textContent === before, all);
    await page.goForward();
    await page.waitForFunction((before) => document.getElementById('search-status')?.textContent === before, some);
    expect(await page.locator('#search-facets input[name="voice"]:checked').count()).toBe(1);
  });

  it('counts in each facet what choosing it would leave', async () => {
    await search('q=engines&sort=oldest');
    const label = page.locator('#search-facets label', { has: page.locator('input[name="stage"]') }).first();
    await page.locator('#search-facets details[data-facet="stage"] > summary').click();
    const promised = Number(await label.locator('.n').textContent());
    await label.locator('input').check();
    await page.waitForFunction(
      (wanted) => document.getElementById('search-status')?.textContent.startsWith(`${wanted} `),
      promised,
    );
  });

  it('fetches people and organisations as facets once one of them is opened', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await search('q=Harbin');
    expect(asked).not.toContain('/timeline/names.json');
    await page.locator('details[data-facet="person"] > summary').click();
    const first = page.locator('#search-facets input[name="person"]').first();
    await first.check();
    await page.waitForSelector('.search-chosen');
    expect(address()).toMatch(/person=[a-z-]+&q=Harbin$/);
    expect(await page.locator('details[data-facet="person"]').getAttribute('open')).not.toBeNull();
    await page.reload();
    await page.waitForSelector('.search-chosen');
    await expect.poll(() => page.locator('#search-facets input[name="person"]:checked').count()).toBe(1);
  });

  it('sorts by date, and narrows to dates that overlap a range', async () => {
    await search('from=2015-07-01&to=2015-07-31&sort=oldest');
    const dates = await page.locator('.result-date').allTextContents();
    expect(dates.length).toBeGreaterThan(2);
    expect(dates.every((date) => date.includes('2015'))).toBe(true);
    await search('q=engines&sort=newest');
    const years = await page.locator('.result-date').allTextContents();
    const numbers = years.map((date) => Number(/\d{4}(?!.*\d{4})/.exec(date)?.[0]));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it('says what was not found and what was searched instead', async () => {
    await search('q=recievers');
    expect(await page.locator('#search-notes').textContent()).toContain('No match for “recievers”');
    expect(await page.locator('#search-notes a').first().textContent()).toBe('receivers');
  });

  it('says so when nothing is found', async () => {
    await search('q=qqqzzzxxx');
    expect(await page.locator('[data-no-results]').count()).toBe(1);
    expect(await page.locator(results).count()).toBe(0);
    expect(await page.locator('[data-no-results] a').count()).toBeGreaterThan(3);
    expect(await page.getByRole('button', { name: 'Search without filters' }).count()).toBe(0);
  });

  it('shows the matching fact with its words marked, and leads to it', async () => {
    await search('q=%22hand+in+hand%22+Moon+and+Mars');
    const excerpt = page.locator('.result-excerpt').first();
    expect((await excerpt.locator('mark').allTextContents()).map((word) => word.toLowerCase())).toContain('moon');
    const target = await excerpt.locator('a').getAttribute('href');
    expect(target).toMatch(/#fact-\d+$/);
    await page.goto(new URL(target ?? '', page.url()).href);
    expect(await page.locator(':target').count()).toBe(1);
  });

  it.each([
    ['двигатели Рогозина', ['Rogozin', 'engines']],
    ['发动机 罗戈津', ['Rogozin', 'engines']],
    ['Rogosin satnav', ['Rogozin']],
    ['КНКА Луна', ['CNSA', 'Moon']],
  ])('marks what %s stands for', async (query, words) => {
    await search(`q=${encodeURIComponent(query)}`);
    const marks = await page.locator('#results mark').allTextContents();
    for (const word of words) expect(marks.some((mark) => mark.includes(word))).toBe(true);
    expect(await page.locator('.result-excerpt a[href*="#fact-"] mark').count()).toBeGreaterThan(0);
  });

  it('shows the original beside the fact, in its own script', async () => {
    await search(`q=${encodeURIComponent('двигатели Рогозина')}`);
    const original = page.locator('.result-excerpt[lang="ru"]').first();
    expect(await original.locator('mark').first().textContent()).toMatch(/^(?:двигател|рогозин)/i);
    expect(await original.locator('a').getAttribute('href')).toMatch(/#source-/);
  });

  it('shows a match in the script it was found in', async () => {
    await search(`q=${encodeURIComponent('嫦娥四号 核电池')}`);
    const excerpt = page.locator('#results > li').first().locator('.result-excerpt[lang="zh"]');
    expect(await excerpt.locator('mark').first().textContent()).toContain('嫦娥');
  });

  it('shows what the results are narrowed by, and takes it away again', async () => {
    await search('q=Zhuhai&stage=words&from=2014-01-01&to=2014-12-31');
    const some = await page.locator('#search-count').textContent();
    await page.getByRole('button', { name: 'Remove the filter Date: 2014-01-01 to 2014-12-31' }).click();
    await page.waitForFunction((before) => document.getElementById('search-count')?.textContent !== before, some);
    expect(address()).toBe('?stage=words&q=Zhuhai');
    expect(await page.locator('#search-from').inputValue()).toBe('');
    await page.getByRole('button', { name: /^Remove the filter How far it got/ }).click();
    await page.waitForSelector('.search-chosen', { state: 'detached' });
    expect(address()).toBe('?q=Zhuhai');
  });

  it('loads nothing of Pagefind before something is asked, and says what can be', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}search/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    expect(asked.length).toBeLessThan(20);
    expect(await page.locator('#search-count').textContent()).toBe(
      'Type a word, a name or a date, or choose a filter.',
    );
    expect(await page.locator('#search-facets input').count()).toBeGreaterThan(5);
    await page.locator('#search-q').fill('Gurko');
    await page.waitForSelector(results);
    expect(await page.locator('#search-tries').isVisible()).toBe(false);
    await page.locator('#search-q').fill('');
    await page.waitForSelector(results, { state: 'detached' });
    expect(await page.locator('#search-tries').isHidden()).toBe(false);
  });

  it('leads out of a search that filters leave empty', async () => {
    await search('q=Gurko&person=nobody');
    await page.getByRole('button', { name: 'Search without filters' }).click();
    await page.waitForSelector(results);
    expect(address()).toBe('?q=Gurko');
  });

  it('works by arrow keys alone, through the pages that are named and the results', async () => {
    await search('q=Zhuhai');
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
    const links = await page.locator('#search-named a, #results .result-title').allTextContents();
    expect(links.length).toBeGreaterThan(6);
    for (const link of links.slice(0, 5)) {
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(link);
    }
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await page.locator('#search-q').inputValue()).toBe('Zhuhai');
  });

  it('announces how many were found', async () => {
    await search('q=Hu+Chunhua');
    const status = page.locator('#search-status');
    expect(await status.getAttribute('aria-live')).toBe('polite');
    expect(await status.textContent()).toMatch(/^\d+ events?$/);
  });
});

describe('the search box of every page', () => {
  it('loads nothing of the search until something is typed', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}about/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('/search/'))).toEqual([]);
  });

  it('opens the results in place, and Escape leaves it', async () => {
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('/');
    await page.keyboard.type('Hu Chunhua');
    const title = page.locator('.search-panel .result-title').first();
    await title.waitFor();
    expect(new URL(page.url()).pathname).toBe('/about/');
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  it('offers stories, promises and the ledger in place', async () => {
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('/');
    const first = page.locator('.search-panel .suggestions li').first();
    for (const [query, offered] of [
      ['engines electronics', /^Story Engines for electronics/],
      ['finished rocket engines', /^Promise · Overdue.* The sale of/],
      ['overdue promises', /^Promise tracker Promises · Overdue: \d+ of \d+$/],
    ] as const) {
      await page.locator('#masthead-q').fill(query);
      await first.filter({ hasText: offered }).waitFor();
    }
  });

  it('leads to the search page by Enter', async () => {
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('/');
    await page.keyboard.type('Gurko');
    await page.keyboard.press('Enter');
    await page.waitForSelector(results);
    expect(new URL(page.url()).pathname).toBe('/search/');
    expect(address()).toBe('?q=Gurko');
  });
});
