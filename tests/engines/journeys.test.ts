import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageTypes } from '../browser/pages.ts';
import { served } from '../visit.ts';
import type { Window } from './engine.ts';
import { engines } from './engines.ts';

const site = served('real');
const engineEvent = 'events/2015-10-12-rogozin-engines-for-electronics/';

/** Waits for what the page does in its own time. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000, interval: 100 });

describe.each(engines)('in $name a reader', ({ open }) => {
  let window: Window;
  const go = (address = ''): Promise<void> => window.go(`${site.url}${address}`);
  const address = (): Promise<unknown> => window.ask(() => location.pathname + location.search);
  const text = (selector: string): Promise<unknown> =>
    window.ask((given) => document.querySelector(given)?.textContent, selector);
  const value = (selector: string): Promise<unknown> =>
    window.ask((given) => {
      const field = document.querySelector(given);
      return field instanceof HTMLInputElement ? field.value : undefined;
    }, selector);
  /** How many elements there are that take up room. */
  const shown = async (selector: string): Promise<number> =>
    Number(
      await window.ask(
        (given) => [...document.querySelectorAll(given)].filter((one) => one.getClientRects().length > 0).length,
        selector,
      ),
    );

  beforeAll(async () => {
    window = await open();
  });
  afterAll(() => window.close());
  beforeEach(() => () => {
    expect(window.complaints()).toEqual([]);
  });

  test('reads an event, and goes from a fact to its source', async () => {
    await go(engineEvent);
    expect(await shown('main h1')).toBe(1);
    expect(await shown('[id^="fact-"]')).toBeGreaterThan(3);
    await window.click('#fact-1 sup.cite a');
    await eventually(() => window.ask(() => document.querySelector(':target')?.id)).toMatch(/^source-/);
    expect(
      await window.ask(() => (document.querySelector(':target')?.getBoundingClientRect().top ?? -1) < innerHeight),
    ).toBe(true);
  });

  test('filters the timeline, and goes back', async () => {
    await go('timeline/');
    const all = await shown('#timeline li[id]');
    const offered = Number(await text('#filters label:has([value="lunar"]) .n'));
    expect(offered).toBeLessThan(all);
    await window.click('#filters [value="lunar"]');
    await eventually(() => shown('#timeline li[id]')).toBe(offered);
    expect(await address()).toMatch(/\/timeline\/\?topic=lunar$/);
    expect(await text('#timeline-status')).toBe(`${offered} of ${all} events.`);
    await window.ask(() => history.back());
    await eventually(() => shown('#timeline li[id]')).toBe(all);
  });

  test('goes back to a date, month by month', async () => {
    await go('timeline/');
    const all = await shown('#timeline li[id]');
    await window.click('#then-month');
    await eventually(address).toMatch(/\?as-of=201[67]-\d\d-\d\d$/);
    await eventually(() => shown('#timeline li[id]')).toBeLessThan(all);
    await eventually(() => shown('#promises-then li')).toBeGreaterThan(5);
    const chosen = await address();
    expect(await value('#then-day')).toBe(String(chosen).slice(-10));
    await window.press('ArrowLeft');
    await eventually(address).not.toBe(chosen);
    expect(String(await address()) < String(chosen)).toBe(true);
  });

  test('sees of a field for a day whether a day is set', async () => {
    // Firefox and Chromium show the form of a date themselves.
    const words = (field: string): Promise<unknown> =>
      window.ask(
        (given) => getComputedStyle(document.querySelector(given) ?? document.body, '::before').content,
        field,
      );
    const own = (await window.ask(() => CSS.supports('hanging-punctuation: first'))) ? '"Any day"' : 'none';
    await go('timeline/?from=2015');
    await eventually(() => value('#filter-from')).toBe('2015-01-01');
    expect(await words('#filter-from')).toBe('none');
    expect([await words('#filter-to'), await words('#then-day')]).toEqual([own, own]);
    await go('search/?q=engines&to=2016');
    await eventually(() => value('#search-to')).toBe('2016-12-31');
    expect([await words('#search-from'), await words('#search-to')]).toEqual([own, 'none']);
  });

  test.each([
    ['Latin', 'rocket engines'],
    ['Cyrillic', 'двигатели Рогозина'],
    ['Han', '罗戈津 发动机'],
  ])('searches in %s script, and opens what is found', async (_script, words) => {
    await go('about/');
    await window.type('#masthead-q', words);
    await eventually(() => shown('.search-panel .result-title')).toBeGreaterThan(3);
    expect(await value('#masthead-q')).toBe(words);
    await window.press('Enter');
    await eventually(() => shown('#results > li')).toBeGreaterThan(3);
    expect(decodeURIComponent(String(await address())).replaceAll('+', ' ')).toMatch(
      new RegExp(`/search/\\?q=${words}$`),
    );
    expect(await shown('#results mark')).toBeGreaterThan(3);
    await window.click('#results > li .result-title');
    await eventually(address).toMatch(/\/events\/[\w-]+\/$/);
  });

  test('copies the link to a fact, and can paste it', async () => {
    await go(engineEvent);
    await window.hover('#fact-2');
    await window.click('#fact-2 .copy');
    await eventually(() => text('#fact-2 .copy')).toBe('Copied');
    await window.click('#masthead-q');
    await window.paste();
    await eventually(() => value('#masthead-q')).toBe(`${site.url}${engineEvent}#fact-2`);
  });

  test('points at a mark of the chart, reads what it is, sees what it moved, and goes there', async () => {
    await go();
    // The chart has a drawing for a wide window, and one for a middling one.
    const marks = `.chart-sheet a[href$="/${engineEvent}"] use`;
    const mark = `${marks}.${(await shown(`${marks}.w`)) === 1 ? 'w' : 'm'}`;
    await window.hover(mark);
    await eventually(() => text('.chart-tip')).toMatch(/^12 October 2015, Russia, statement/);
    expect(await shown('.chart-tip')).toBe(1);
    expect(await shown('.chart-threads .told')).toBeGreaterThan(0);
    await window.click(mark);
    await eventually(address).toMatch(new RegExp(`/${engineEvent}$`));
  });

  test('sorts and filters the promise tracker, and opens a promise', async () => {
    await go('promises/');
    const rows = '[data-ledger] tr.row';
    const all = await shown(rows);
    await window.click('th [data-sort="first"]');
    const days = await window.ask(
      (given) => [...document.querySelectorAll(given)].map((row) => row.getAttribute('data-first')),
      rows,
    );
    expect(days).toEqual(Array.isArray(days) && days.toSorted());
    await window.choose('select[name="verdict"]', 'slipped');
    await eventually(() => shown(rows)).toBeLessThan(all);
    expect(await address()).toMatch(/verdict=slipped/);
    await window.click(`${rows}:not([hidden]) a.drawing`);
    await eventually(address).toMatch(/\/promises\/[\w-]+\/$/);
    expect(await shown('#step-1')).toBe(1);
  });

  test('finds every type of page in order: its heading, its styles, and nothing wider than the window', async () => {
    for (const type of pageTypes) {
      await go(type.slice(1));
      const found = await window.ask(() => ({
        headings: document.querySelectorAll('h1').length,
        styled: [...document.styleSheets].some(({ cssRules }) => cssRules.length > 20),
        over: document.documentElement.scrollWidth - innerWidth > 0,
      }));
      expect(found, type).toEqual({ headings: 1, styled: true, over: false });
    }
  });
});
