import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { launch } from '../chromium.ts';
import { serveSite } from '../sites.ts';
import { pageTypes } from './pages.ts';

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveSite('real')]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  describe(`axe finds nothing in the ${colorScheme} scheme`, () => {
    it.each(pageTypes)('on %s', async (address) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${site.url.replace(/\/$/, '')}${address}`, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      await context.close();
      expect(
        violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`),
      ).toEqual([]);
    });
  });

describe('at 320 pixels and at 2560 pixels', () => {
  it.each(pageTypes)('%s does not scroll sideways', async (address) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const wider: number[] = [];
    for (const width of [320, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.url.replace(/\/$/, '')}${address}`, { waitUntil: 'networkidle' });
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wider.push(width);
    }
    await context.close();
    expect(wider).toEqual([]);
  });
});
