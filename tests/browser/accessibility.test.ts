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

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each(pageTypes)('%s passes axe', async (address) => {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${site.url.replace(/\/$/, '')}${address}`, { waitUntil: 'networkidle' });
    // Only colours differ between the schemes; everything else axe looks at is the same document.
    const axe = new AxeBuilder({ page });
    const { violations } = await (
      colorScheme === 'dark' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe
    ).analyze();
    await context.close();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    expect(found).toEqual([]);
  });
});

describe('at 320 pixels and at 2560 pixels', () => {
  it.each(pageTypes)('%s does not scroll sideways', async (address) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url.replace(/\/$/, '')}${address}`);
    const wider: number[] = [];
    for (const width of [2560, 320]) {
      await page.setViewportSize({ width, height: 800 });
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wider.push(width);
    }
    await context.close();
    expect(wider).toEqual([]);
  });
});
