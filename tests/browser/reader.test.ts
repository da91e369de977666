import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites } from '../sites.ts';
import { browser, page, served, visit } from '../visit.ts';

const real = served('real');
const based = served('based');
const other = served('other');
visit({ permissions: ['clipboard-read', 'clipboard-write'] });

const engines = 'events/2015-10-12-rogozin-engines-for-electronics/';

describe('a reader who remembers two words', () => {
  it.each([
    ['at the root', () => real, 'rocket engines microelectronics', engines],
    ['under a base path', () => based, 'treaty lock', 'events/1965-09-02-treaty-of-skarholm/'],
  ])(
    'finds what they mean, copies the link to its second fact and lands on it (%s)',
    async (_where, site, words, found) => {
      await page.goto(site().url);
      await page.getByRole('searchbox').first().fill(words);
      await page.getByRole('searchbox').first().press('Enter');
      await page.waitForURL(/\/search\/\?q=/);
      const hit = page.locator(`ol#results > li a[href*="${found}"]`).first();
      await hit.click();
      await page.waitForURL((url) => url.pathname.endsWith(found));
      const fact = page.locator('#fact-2');
      await fact.hover();
      await fact.getByRole('button', { name: /copy link to fact 2/i }).click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(`${site().url}${found}#fact-2`);
      await page.goto(copied);
      await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe('fact-2');
      expect(await fact.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
    },
  );
});

describe('an event page', () => {
  it('links each citation to a source of the page, and each source to itself', async () => {
    await page.goto(`${real.url}${engines}`);
    const targets = await page
      .locator('sup.cite a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.length).toBeGreaterThan(5);
    for (const target of new Set(targets)) expect(await page.locator(target).count()).toBe(1);
  });

  it('names an unsafe source without linking it', async () => {
    await page.goto(`${real.url}events/2019-08-27-rogozin-engines-electronics-maks/`);
    const links = await page.locator('#source-outputnews a[href^="http"]:not([href*="localhost"])').all();
    const hosts = await Promise.all(
      links.map(async (link) => new URL((await link.getAttribute('href')) ?? '').hostname),
    );
    expect(hosts).toEqual(['web.archive.org']);
    expect(await page.locator('#source-outputnews').innerText()).toContain('hk.outputnews.com');
  });

  it('prints its source addresses and leaves out the navigation', async () => {
    await page.goto(`${real.url}${engines}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.masthead nav').isVisible()).toBe(false);
    expect(
      await page
        .locator('#source-moscow-times a.address')
        .evaluate((link) => getComputedStyle(link, '::after').content),
    ).toContain('themoscowtimes.com');
  });
});

describe('a reader with a keyboard', () => {
  it('sees the control that copies the link of a fact as soon as its number has the focus', async () => {
    await page.goto(`${real.url}${engines}`);
    const copy = page.locator('#fact-3 .copy');
    const opacity = () => copy.evaluate((button) => getComputedStyle(button).opacity);
    await expect.poll(opacity).toBe('0');
    await page.locator('#fact-3 .permalink').focus();
    await expect.poll(opacity).toBe('1');
  });
});

describe('any page', () => {
  it('of another origin may read the data', async () => {
    // The policy of our own pages lets them fetch from themselves only; those of others have none.
    const stranger = await (await browser.newContext({ bypassCSP: true })).newPage();
    await stranger.goto(other.url);
    const address = `${real.url}${engines.replace(/\/$/, '.json')}`;
    const title = await stranger.evaluate(async (url) => (await fetch(url)).text(), address);
    expect(title).toContain('"title"');
  });
});

describe('a record about another subject', () => {
  it('builds into a working site in its own words', async () => {
    await page.goto(other.url);
    expect(await page.content()).not.toMatch(/russia|china|moscow|beijing/i);
    const events = readdirSync(resolve(sites.other.out, 'events'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(events.length).toBeGreaterThanOrEqual(8);
    await page.goto(`${other.url}events/${events[0]?.name ?? ''}/`);
    expect(await page.locator('#fact-1').count()).toBe(1);
    expect(await page.content()).not.toMatch(/russia|china|moscow|beijing/i);
  });
});
