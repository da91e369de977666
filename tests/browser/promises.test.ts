import { describe, expect, it } from 'vitest';
import { context, page, pageWithoutScript, served, visit } from '../visit.ts';

const site = served('real');
visit();

const open = (query = ''): Promise<unknown> => page.goto(`${site.url}promises/${query}`, { waitUntil: 'networkidle' });
const shown = (): Promise<number> => page.locator('[data-ledger] tr.row:visible').count();
const firstDays = (): Promise<string[]> =>
  page
    .locator('[data-ledger] tr.row:visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-first') ?? ''));

describe('the promise tracker', () => {
  it('gives every promise a row, a line with a spoken name and a page', async () => {
    await open();
    const rows = await shown();
    expect(rows).toBeGreaterThanOrEqual(35);
    const lines = page.locator('[data-ledger] a.drawing');
    expect(await lines.count()).toBe(rows);
    const spoken = await page.getByRole('link', { name: /: first made .+; .+; [a-z0-9 ]+$/ }).count();
    expect(spoken).toBe(rows);
    await lines.first().click();
    await page.waitForURL(/\/promises\/[a-z0-9-]+\/$/);
    expect(await page.locator('#step-1').count()).toBe(1);
  });

  it('balances: the seals over it, the sentence and the rows give the same numbers', async () => {
    await open();
    const sentence = await page.locator('.page-head .lede').innerText();
    const counts = await page.locator('.balance .count').allInnerTexts();
    expect(counts.map(Number).reduce((a, b) => a + b, 0)).toBe(await shown());
    for (const count of counts) expect(sentence).toMatch(new RegExp(`\\b${count}\\b`));
  });

  it('sorts by a column, says so, and turns round when asked again', async () => {
    await open();
    const head = page.locator('th', { has: page.getByRole('button', { name: 'First made' }) });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    const ascending = await firstDays();
    expect(ascending).toEqual([...ascending].sort());
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const descending = await firstDays();
    expect(descending).toEqual([...descending].sort().reverse());
    expect(page.url()).toContain('sort=first&order=descending');
  });

  it('filters, counts what is left for the other filters, and follows Back and Forward', async () => {
    await open();
    const all = await shown();
    const verdict = page.getByRole('combobox', { name: 'Verdict' });
    const offered = await verdict.locator('option[value=slipped]').innerText();
    await verdict.selectOption('slipped');
    const slipped = await shown();
    expect(offered.trim()).toBe(`Overdue (${slipped})`);
    const engines = await page.locator('option[value=engines]').innerText();
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('engines');
    expect(engines.trim()).toBe(`Rocket engines (${await shown()})`);
    expect(await page.getByRole('status').filter({ hasText: 'promises' }).innerText()).toBe(
      `${await shown()} of ${all} promises`,
    );
    expect(page.url()).toMatch(/topic=engines.*verdict=slipped|verdict=slipped.*topic=engines/);
    await page.goBack();
    await expect.poll(shown).toBe(slipped);
    expect(await page.getByRole('combobox', { name: 'Topic' }).inputValue()).toBe('');
    await page.goBack();
    await expect.poll(shown).toBe(all);
    await page.goForward();
    await expect.poll(shown).toBe(slipped);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shown()).toBe(all);
  });

  it('opens with the view that its address names, and ignores what it does not know', async () => {
    await open('?side=china&sort=title');
    await expect.poll(() => page.getByRole('combobox', { name: 'Promised by' }).inputValue()).toBe('china');
    const kept = await page
      .locator('[data-ledger] tr.row:visible')
      .evaluateAll((rows) => rows.every((row) => row.getAttribute('data-side') === 'china'));
    expect(kept).toBe(true);
    await open('?side=nobody&sort=luck');
    expect(await shown()).toBe(await page.locator('[data-ledger] tr.row').count());
  });

  it('gives every verdict its confidence and its whole reason, on a phone when asked', async () => {
    await open();
    const rows = await shown();
    const reasons = page.locator('[data-ledger] tr.row .why p');
    expect(await reasons.filter({ visible: true }).count()).toBe(rows);
    expect((await reasons.allInnerTexts()).every((text) => text.length > 40)).toBe(true);
    expect(
      await page.locator('[data-ledger] .confidence', { hasText: /^Confidence: (high|medium|low)$/ }).count(),
    ).toBe(rows);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await reasons.filter({ visible: true }).count()).toBe(0);
    await page.getByText('Why this verdict', { exact: true }).first().click();
    expect(await reasons.filter({ visible: true }).count()).toBe(1);
  });

  it('keeps the years in sight, and the axis of every line under them', async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await open();
    const last = page.locator('[data-ledger] tr.row').last();
    await last.scrollIntoViewIfNeeded();
    const years = await page.locator('[data-ledger] thead svg').boundingBox();
    const line = await last.locator('a.drawing').boundingBox();
    expect(years?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect(years?.y ?? 800).toBeLessThan(60);
    expect(Math.abs((years?.x ?? 0) - (line?.x ?? 9))).toBeLessThan(1);
    expect(Math.abs((years?.width ?? 0) - (line?.width ?? 9))).toBeLessThan(1);
  });

  it.each([320, 360, 768, 1440, 2560])('fits the window at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  });

  it('is whole without JavaScript, and shows no control that would do nothing', async () => {
    const still = await pageWithoutScript();
    await still.goto(`${site.url}promises/`);
    expect(await still.locator('[data-ledger] tr.row:visible').count()).toBeGreaterThanOrEqual(35);
    expect(await still.getByRole('combobox', { name: 'Verdict' }).isVisible()).toBe(false);
  });

  it.each([320, 768, 1440])('draws every line inside its row at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await open();
    const outside = await page.locator('[data-ledger] tr.row').evaluateAll((rows) =>
      rows
        .filter((row) => {
          const box = row.getBoundingClientRect();
          return [...row.querySelectorAll('a.drawing use:not([href="#grid"])')].some((mark) => {
            const place = mark.getBoundingClientRect();
            return place.top < box.top - 1 || place.bottom > box.bottom + 1 || place.right > window.innerWidth;
          });
        })
        .map((row) => row.querySelector('th')?.textContent),
    );
    expect(outside).toEqual([]);
  });
});

describe('the page of a promise', () => {
  it('leads from a mark of its line to the step, and from a citation to the source', async () => {
    await page.goto(`${site.url}promises/mutual-navigation-stations/`);
    const marks = await page
      .locator('figure svg a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(marks.length).toBe(await page.locator('li[id^="step-"]').count());
    const cited = await page
      .locator('sup.cite a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(cited.length).toBeGreaterThan(3);
    for (const target of new Set([...marks, ...cited])) expect(await page.locator(target).count(), target).toBe(1);
  });

  it('copies the link to an update', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.url}promises/mutual-navigation-stations/`);
    await page.locator('#step-3').hover();
    await page.getByRole('button', { name: /copy link to update 3/i }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.url}promises/mutual-navigation-stations/#step-3`,
    );
  });
});
