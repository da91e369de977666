import { expect, it } from 'vitest';
import { z } from 'zod';
import { browser, openBrowser, served } from '../visit.ts';
import { pageTypes } from './pages.ts';

const site = served('real');
openBrowser();

/** How late a script comes, in milliseconds: late enough that the page is drawn before. */
const late = 150;

/** The most that may move: the size of what moves times how far it goes, as shares of the screen (Layout Instability, "layout shift value"). */
const most = 0.001;

/** Keeps what moves on the page, and what moved. */
function keepShifts(): void {
  const moved: [number, string][] = [];
  Object.assign(window, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources: unknown = Reflect.get(entry, 'sources');
      const nodes = Array.isArray(sources) ? sources.map((source: object): unknown => Reflect.get(source, 'node')) : [];
      const words = nodes.map((node: unknown) => (node instanceof Node ? (node.textContent ?? '').trim() : ''));
      moved.push([Number(Reflect.get(entry, 'value')), words.join(' | ').slice(0, 80)]);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

it('moves nothing on a phone when the scripts of a page come late', async () => {
  const phone = await browser.newContext({ viewport: { width: 412, height: 823 } });
  await phone.addInitScript(keepShifts);
  await phone.route('**/_assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, late));
    await route.continue();
  });
  const page = await phone.newPage();
  const moving: string[] = [];
  for (const address of pageTypes) {
    await page.goto(site.at(address), { waitUntil: 'load' });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))));
    const moved = z
      .array(z.tuple([z.number(), z.string()]))
      .parse(await page.evaluate((): unknown => Reflect.get(window, 'moved')));
    if (moved.reduce((sum, [value]) => sum + value, 0) > most) moving.push(`${address}: ${JSON.stringify(moved)}`);
  }
  await phone.close();
  expect(moving).toEqual([]);
});
