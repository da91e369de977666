import { describe, expect, it } from 'vitest';
import { page, pageWithoutScript, served, visit } from '../visit.ts';

const site = served('real');
const other = served('canal');
visit();

const open = (address: string): Promise<unknown> => page.goto(`${site.url}${address}`, { waitUntil: 'networkidle' });
const shown = (): Promise<number> => page.locator('[data-item]:visible').count();
const hrefs = (selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Sums the numbers that a page gives for its parts. */
async function sumOf(selector: string): Promise<number> {
  const texts = await page.locator(selector).allInnerTexts();
  return texts.map((text) => Number.parseInt(text, 10)).reduce((sum, count) => sum + count, 0);
}

describe('the page of a person', () => {
  it('answers who, what, when and what came of it', async () => {
    await open('people/dmitry-rogozin/');
    expect(await page.locator('h1').innerText()).toBe('Dmitry Rogozin');
    expect(await page.locator('h1 ~ .names [lang=ru]').innerText()).toBe('Дмитрий Рогозин');
    expect(await page.locator('.roles li').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.promises .verdict svg').count()).toBe(await page.locator('.promises li').count());
    const events = await hrefs('.year a');
    expect(events.length).toBeGreaterThan(40);
    expect(await sumOf('.year .label')).toBe(events.length);
  });

  it('leads from every citation to its source', async () => {
    await open('people/dmitry-rogozin/');
    const cited = await hrefs('sup.cite a');
    expect(cited.length).toBeGreaterThan(5);
    for (const target of new Set(cited)) expect(await page.locator(target).count(), target).toBe(1);
  });
});

describe('the indexes', () => {
  it.each([
    ['people/', 70],
    ['organisations/', 70],
    ['publishers/', 200],
  ])('count what they list: %s', async (address, least) => {
    await open(address);
    const rows = await page.locator('tbody tr').count();
    expect(rows).toBeGreaterThanOrEqual(least);
    expect(await sumOf('h2 .count')).toBe(rows);
  });

  it('find a line by its words, also one that is folded away, and fold it away again', async () => {
    await open('publishers/');
    const folded = page.getByRole('link', { name: 'gubkin24.ru', exact: true });
    expect(await folded.isVisible()).toBe(false);
    await page.getByLabel('Name, kind or country contains').fill('gubkin');
    await folded.waitFor();
    expect(await page.locator('tr[data-item]:visible').count()).toBe(1);
    expect(await page.locator('h2:visible [data-count]').allInnerTexts()).toEqual(['1']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await folded.waitFor({ state: 'hidden' });
    await open('people/?q=Рогозин');
    expect(await page.locator('tr[data-item]:visible a').allInnerTexts()).toEqual(['Dmitry Rogozin']);
  });

  it.each(['publishers/', 'people/', 'organisations/'])('%s is within eighteen screens of a phone', async (address) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(address);
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThan(18);
  });

  it('lead from a letter to its terms, and give each term its definition', async () => {
    await open('terms/');
    const letters = await hrefs('nav.letters a');
    for (const letter of letters) expect(await page.locator(letter).count(), letter).toBe(1);
    expect(await page.locator('.definition p').count()).toBeGreaterThanOrEqual(50);
  });
});

describe('the sources', () => {
  it('are all there, each letter on a page of its own, and no unsafe one is a link', async () => {
    await open('sources/');
    const said = Number.parseInt(await page.getByRole('status').innerText(), 10);
    expect(said).toBeGreaterThanOrEqual(600);
    const parts = await hrefs('a[data-part]');
    const places = await hrefs('[data-directory] li a');
    let all = 0;
    let unsafe = 0;
    for (const part of parts) {
      await page.goto(`${site.url}${part.slice(1)}`);
      all += await shown();
      const warned = page.locator('[data-item]', { hasText: 'we consider this site unsafe' });
      unsafe += await warned.count();
      expect(await warned.locator('a[rel=external]').count(), part).toBe(0);
      for (const place of places.filter((address) => address.startsWith(`${part}#`)))
        expect(await page.locator(`[id="${place.split('#')[1] ?? ''}"]`).count(), place).toBe(1);
    }
    expect(all).toBe(said);
    expect(unsafe).toBeGreaterThan(10);
  });

  it('are found from their directory without JavaScript', async () => {
    const still = await pageWithoutScript();
    await still.goto(`${site.url}sources/`);
    await still.locator('[data-directory]').getByRole('link', { name: 'Sputnik', exact: true }).click();
    expect(new URL(still.url()).pathname).toMatch(/\/sources\/s\/$/);
    expect(await still.locator('[data-item]:visible').count()).toBeGreaterThan(1);
  });

  it('sum up in the picture as they do in its rows', async () => {
    await open('sources/');
    const rows = await page
      .locator('figure tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) => [
          [...line.querySelectorAll('.count')].map((count) => Number.parseInt(count.textContent, 10)),
          Number.parseInt(line.querySelector('.all')?.textContent ?? '', 10),
        ]),
      );
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const [cells, all] of rows)
      expect(Array.isArray(cells) ? cells.reduce((sum, count) => sum + count, 0) : 0).toBe(all);
  });

  it('show the whole picture on the narrowest screen', async () => {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    await open('sources/');
    const [shownWidth, width] = await page
      .locator('figure .scroll')
      .evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
    if (before) await page.setViewportSize(before);
    expect(width).toBe(shownWidth);
  });

  it('narrow by words and language, together; Back leads to the directory again', async () => {
    await open('sources/');
    expect(await shown()).toBe(0);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
    await expect.poll(shown).toBeGreaterThan(50);
    const chinese = await shown();
    await page.getByRole('searchbox', { name: /title, outlet/i }).fill('beidou');
    const both = await shown();
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(chinese);
    expect(await page.getByRole('status').innerText()).toMatch(new RegExp(`^${both} of \\d+ pages$`));
    expect(page.url()).toMatch(/q=beidou/);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(shown).toBe(both);
    await page.goBack();
    await expect.poll(shown).toBe(0);
    expect(await page.locator('[data-directory]').isVisible()).toBe(true);
  });

  it('say so when the list cannot be loaded', async () => {
    await page.route('**/sources/t/', (route) => route.abort());
    await open('sources/');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('could not be loaded');
  });
});

describe('the disagreements', () => {
  it('lead to the disagreement on the page of its event, and to its sources there', async () => {
    await open('disagreements/2019/');
    const links = await hrefs('[data-item] a[href*="#disagreement-"]');
    expect(links).toHaveLength(await shown());
    const sources = await hrefs('[data-item] a[href*="#source-"]');
    expect(sources.length).toBeGreaterThan(links.length);
    for (const link of [links.at(-1), sources.at(-1)]) {
      await page.goto(new URL(link ?? '', site.url).href);
      expect(await page.locator(':target').count(), link).toBe(1);
    }
  });

  it('narrow by kind, topic and year; the address keeps the view and Back undoes a choice', async () => {
    await open('disagreements/');
    const told = page.getByRole('status');
    const all = Number.parseInt(await told.innerText(), 10);
    await page.getByRole('combobox', { name: 'What differs' }).selectOption('translation');
    await expect.poll(shown).toBeGreaterThan(0);
    const translation = await shown();
    expect(await page.locator('[data-group]:visible h2').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^Translation, 2019/),
    );
    expect(await told.innerText()).toBe(`${translation} of ${all} differences`);
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2019');
    const both = await shown();
    expect(page.url()).toContain('?kind=translation&year=2019');
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(shown).toBe(both);
    await page.goBack();
    await expect.poll(shown).toBe(translation);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shown).toBe(0);
    expect(await page.locator('[data-directory]').isVisible()).toBe(true);
  });

  it('ignores a value that it does not know', async () => {
    await open('disagreements/?kind=weather');
    expect(await page.locator('[data-directory]').isVisible()).toBe(true);
  });

  it('are whole without JavaScript, on a page for each year, and show no control that would do nothing', async () => {
    const still = await pageWithoutScript();
    await still.goto(`${site.url}disagreements/`);
    expect(await still.getByRole('combobox').count()).toBe(0);
    const links = still.locator('[data-directory] [data-part]');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    let count = 0;
    for (const address of addresses) {
      await still.goto(new URL(address, site.url).href);
      count += await still.locator('[data-item]:visible').count();
    }
    expect(count).toBeGreaterThanOrEqual(156);
  });

  it('answer at the fragments of the time when they stood on one page, and are each read within twelve screens of a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const kind of ['date', 'number', 'place', 'signatory', 'wording', 'translation', 'meaning']) {
      await open(`disagreements/#${kind}`);
      expect(await page.locator(':target').count(), kind).toBe(1);
    }
    const links = await hrefs('[data-directory] [data-part]');
    for (const link of ['disagreements/', ...links]) {
      await page.goto(new URL(link, site.url).href);
      const screens = await page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
      expect(screens, link).toBeLessThan(12);
    }
  });
});

describe('a record about another subject', () => {
  it('has the same pages', async () => {
    for (const [address, words] of [
      ['people/ada-weir/', 'Mayor of Aldermouth'],
      ['organisations/', 'Alder Canal Company'],
      ['publishers/gazette/', 'only original source traced'],
      ['sources/', 'Unsafe Copies'],
      ['disagreements/1901/', 'Vestnik, carrying a report by The Gazette'],
      ['terms/pound-lock/', 'chamber with gates'],
    ] as const) {
      await page.goto(`${other.url}${address}`);
      expect(await page.locator('main').innerText(), address).toContain(words);
    }
  });
});
