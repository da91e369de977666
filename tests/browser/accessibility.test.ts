import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browser, openBrowser, served } from '../visit.ts';
import { pageTypes } from './pages.ts';

const site = served('real');
openBrowser();

/** Opens a page of the real site for one reading, and closes it. */
async function reading<T>(
  address: string,
  options: BrowserContextOptions,
  read: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(site.at(address), { waitUntil: 'networkidle' });
  const result = await read(page);
  await context.close();
  return result;
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

describe.concurrent('every type of page, in the light and the dark scheme, and under a finger', () => {
  it.each(pageTypes)('%s passes axe', async (address) => {
    const found = await reading(address, { colorScheme: 'light' }, async (page) => {
      const light = await violations(new AxeBuilder({ page }));
      await page.emulateMedia({ colorScheme: 'dark' });
      // Only colours differ between the schemes; everything else axe looks at is the same document.
      const dark = await violations(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
      await page.setViewportSize({ width: 412, height: 823 });
      const finger = await violations(new AxeBuilder({ page }).withRules('target-size'));
      return { light, dark, finger };
    });
    expect(found).toEqual({ light: [], dark: [], finger: [] });
  });
});

/** A window of 1280 pixels at 200 % zoom has room for half as many. */
const circumstances = {
  'in the light scheme': { colorScheme: 'light' },
  'in the dark scheme': { colorScheme: 'dark' },
  'at 200 % zoom': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  'in forced colours': { forcedColors: 'active' },
  'on a telephone': { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
} satisfies Record<string, BrowserContextOptions>;

describe.concurrent.each(Object.entries(circumstances))('with everything unfolded, %s', (_name, options) => {
  it.each(['/timeline/?topic=engines&as-of=2016-06-30', '/search/?q=rocket+engines', '/promises/?verdict=slipped'])(
    '%s passes axe',
    async (address) => {
      const found = await reading(address, options, async (page) => {
        await page.$$eval('details', (all) => {
          for (const details of all) details.open = true;
        });
        await page.waitForLoadState('networkidle');
        return violations(new AxeBuilder({ page }));
      });
      expect(found).toEqual([]);
    },
  );
});

describe.concurrent('at 320 pixels and at 2560 pixels', () => {
  it.each(pageTypes)('%s does not scroll sideways', async (address) => {
    const wider = await reading(address, {}, async (page) => {
      const found: number[] = [];
      for (const width of [2560, 320]) {
        await page.setViewportSize({ width, height: 800 });
        if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) found.push(width);
      }
      return found;
    });
    expect(wider).toEqual([]);
  });
});
