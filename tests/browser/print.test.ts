import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { browser, page, served, visit } from '../visit.ts';
import { realRecord } from '../real-record.ts';

const record = realRecord;
const site = served('real');
const small = served('other');
visit({}, 'read');

describe('the chronology for paper', () => {
  // The longest page of the site: opened once for all that look at it.
  let paper: Page;
  beforeAll(async () => {
    paper = await browser.newPage();
    await paper.goto(site.at('/print/'));
  });

  it('has every event and every promise once, in time order, and loads no script', async () => {
    const ids = await paper.locator('article').evaluateAll((articles) => articles.map(({ id }) => id));
    expect(ids.slice(0, record.events.length)).toEqual(record.events.map(({ id }) => id));
    expect(ids.slice(record.events.length).sort()).toEqual(record.promises.map(({ id }) => `promise-${id}`).sort());
    expect(await paper.locator('script').count()).toBe(0);
  });

  it('uses no id twice', async () => {
    const ids = await paper.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('writes out the address of every source, and none that is not safe to visit', async () => {
    const text = (await paper.locator('main').textContent()) ?? '';
    const addresses = await paper
      .locator('.paper-sources a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.textContent.trim()]));
    for (const [href, words] of addresses) expect(words).toBe(href);
    const sources = [...record.events, ...record.promises].flatMap((entry) => entry.sources);
    expect(addresses.length).toBe(sources.filter(({ link }) => link !== 'unsafe').length);
    for (const { url, link } of sources) if (link === 'unsafe') expect(text.includes(url), url).toBe(false);
  });

  it('holds every fact with the numbers of its sources', async () => {
    const facts = record.events.reduce((sum, event) => sum + event.facts.length, 0);
    expect(await paper.locator('.paper-event > p + ol').first().locator('> li').count()).toBeGreaterThan(0);
    expect(await paper.locator('[id^="20"] > ol:not(h4 + ol) > li').count()).toBe(facts);
    const bare = record.events.flatMap((event) => event.facts.filter((fact) => fact.prose.citations.length === 0));
    expect(await paper.locator('[id^="20"] > ol:not(h4 + ol) > li:has(sup)').count()).toBe(facts - bare.length);
  });

  it('fits a narrow and a wide screen, and carries no style of its own that a strict policy would block', async () => {
    for (const width of [2560, 320]) {
      await paper.setViewportSize({ width, height: 800 });
      expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await paper.locator('style, [style]').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'passes axe in the %s scheme, on a record that axe can read in time',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${small.url}print/`);
      expect(await violations(page)).toEqual([]);
    },
  );

  it('begins each year on a page of its own, under a running head', async () => {
    await paper.emulateMedia({ media: 'print' });
    expect(
      await paper.locator('#year-2015').evaluate((heading) => getComputedStyle(heading.parentElement ?? heading).page),
    ).toBe('pages-2015');
    expect((await paper.pdf({ format: 'A4' })).length).toBeGreaterThan(100_000);
  });
});

describe('on paper', () => {
  it.each([
    '/',
    '/timeline/',
    '/timeline/2015/',
    '/events/2019-08-27-rogozin-engines-electronics-maks/',
    '/promises/',
    '/promises/engines-for-electronics-deal/',
    '/topics/engines/',
    '/threads/engines-for-electronics/',
    '/people/dmitry-rogozin/',
    '/terms/',
    '/publishers/tass/',
    '/disagreements/',
    '/data/',
    '/404.html',
  ])('%s shows nothing that leads elsewhere or is worked by hand', async (address) => {
    await page.goto(site.at(address), { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('nav:not(.paper-contents), form, input, select, textarea, button, [role="search"]')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => !element.closest('thead'))
          // A label that explains itself on the screen is a plain word on paper.
          .filter(
            (element) => !element.matches('.explained') || getComputedStyle(element).textDecorationLine !== 'none',
          )
          .map((element) => element.outerHTML.slice(0, 100)),
      );
    expect(shown).toEqual([]);
  });

  it('an event shows its citation and the addresses of its sources', async () => {
    await page.goto(site.at('/events/2015-10-12-rogozin-engines-for-electronics/'));
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.locator('.citation').evaluate((citation) => citation.getBoundingClientRect().height),
    ).toBeGreaterThan(10);
    expect(
      await page
        .locator('#source-moscow-times a.address')
        .evaluate((link) => getComputedStyle(link, '::after').content),
    ).toContain('themoscowtimes.com');
  });
});
