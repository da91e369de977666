import { beforeEach, describe, expect, it } from 'vitest';
import { loadRecord } from '../../src/record/load.ts';
import { sites } from '../sites.ts';
import { page, served, visit } from '../visit.ts';

const record = loadRecord(sites.other.content);
const promise = record.promises.find(({ id }) => id === 'tidal-lock');
if (!promise) throw new Error('The record about tides has lost its lock.');
const steps = promise.steps.flatMap(({ event }) => event ?? []);

const site = served('other');
const real = served('real');
visit({ viewport: { width: 1440, height: 1200 } });
beforeEach(() => page.goto(site.url, { waitUntil: 'networkidle' }));

const thread = `.chart-threads a[href$="/promises/${promise.id}/"]`;

/** The ids of the events or promises that are lit up. */
function told(): Promise<string[]> {
  return page.$$eval('.chart-sheet .told', (links) =>
    links.map((link) => /\/([^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''),
  );
}

describe('pointing at a thread of the chart', () => {
  it('says which promise it is, lights up the events that moved it and joins them; Escape puts it away', async () => {
    await page.focus(thread);
    expect(await page.textContent('.chart-tip')).toContain(promise.title);
    expect((await told()).sort()).toEqual([...new Set(steps)].sort());
    const path = (await page.getAttribute('.thread path', 'd')) ?? '';
    expect(path.split('L')).toHaveLength(new Set(steps).size);
    await page.keyboard.press('Escape');
    expect(await told()).toEqual([]);
    expect(await page.getAttribute('.thread path', 'd')).toBeNull();
    expect(await page.isHidden('.chart-tip')).toBe(true);
  });

  it('joins the marks where they are drawn, at every width', async () => {
    for (const width of [700, 1200, 1440, 2560]) {
      await page.setViewportSize({ width, height: 1200 });
      await page.focus(thread);
      const away = await page.evaluate(() => {
        const [, x = '', y = ''] =
          /^M(\S+) ([^L]+)/.exec(document.querySelector('.thread path')?.getAttribute('d') ?? '') ?? [];
        const room = document.querySelector('.chart-sheet')?.getBoundingClientRect();
        const first = [...document.querySelectorAll('.chart-sheet > svg:first-child > .told use')]
          .map((use) => use.getBoundingClientRect())
          .find(({ width: drawn }) => drawn > 0);
        if (!room || !first) return Infinity;
        return Math.hypot(
          first.left + first.width / 2 - room.left - Number(x),
          first.top + first.height / 2 - room.top - Number(y),
        );
      });
      expect(away).toBeLessThan(1);
      await page.focus('a');
    }
  });

  it('leads to the promise', async () => {
    await page.focus(thread);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/promises/${promise.id}/`);
  });
});

it('an event lights up the promises it moved', async () => {
  await page.focus(`.chart-sheet a[href$="/events/${steps[0] ?? ''}/"]`);
  expect(await told()).toContain(promise.id);
});

it('on a telephone the promises are left to their list', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.isVisible('.chart-threads')).toBe(false);
});

it('the smallest marks become links with a name when the chart is first pointed at, in the order of the others', async () => {
  await page.goto(real.url, { waitUntil: 'networkidle' });
  const links = page.locator('.chart-sheet > svg:first-child > a');
  const before = await links.count();
  const dots = (await page.locator('.chart-sheet .dots').first().getAttribute('data-of')) ?? '';
  expect(dots).not.toBe('');
  await page.hover('.chart-sheet');
  await expect.poll(() => page.locator('.chart-sheet .dots').count()).toBe(0);
  expect(await links.count()).toBeGreaterThan(before);
  const named = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('aria-label') ?? link.querySelector('title')?.textContent ?? ''),
  );
  expect(named.every((name) => /^\S.*: \S/.test(name))).toBe(true);
  const days = await links.evaluateAll((all) =>
    all.flatMap((link) => /\/events\/(\d{4})/.exec(link.getAttribute('href') ?? '')?.[1] ?? []),
  );
  expect(days).toEqual(days.toSorted());
});
