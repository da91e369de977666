import type { BrowserContext } from 'playwright-core';

/** What a reader feels on the timeline of a large record; times are in milliseconds. */
export interface Felt {
  /** From an input to the page that stands: the first frame after which nothing is drawn any more. */
  readonly filters: readonly number[];
  /** What one answer takes of the processor, on the page's main thread. */
  readonly processor: number;
  /** Between one frame and the next while the page is scrolled. */
  readonly frames: readonly number[];
}

/** Runs in the page: does something, and gives the time until the page stands. */
const untilStanding = `
  globalThis.standing = async (act) => {
    const list = document.querySelector('main');
    let changed = true;
    const watch = new MutationObserver(() => { changed = true; });
    watch.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = done;
      after.port2.postMessage(0);
    }));
    const start = performance.now();
    let last = start;
    act();
    let still = 0;
    while (still < 15) {
      changed = false;
      await painted();
      const now = performance.now();
      if (changed) { last = now; still = 0; } else still += 1;
      if (last === start) last = now;
    }
    watch.disconnect();
    return last - start;
  };
`;

/** Each value of the short lists chosen and taken back, words typed letter by letter, and years drawn. */
const filterInputs = `
  (async () => {
    const times = [];
    for (const facet of ['topic', 'voice', 'stage', 'weight', 'evidence', 'kind', 'person'])
      for (const box of [...document.querySelectorAll('#filters input[name="' + facet + '"]')].slice(0, 6))
        for (let time = 0; time < 2; time++) times.push(await standing(() => box.click()));
    const text = document.getElementById('filter-text');
    for (const word of ['lighthouse', 'ferry company'])
      for (let length = 1; length <= word.length; length++)
        times.push(await standing(() => {
          text.value = word.slice(0, length);
          text.dispatchEvent(new Event('input', { bubbles: true }));
        }));
    document.getElementById('clear-view').click();
    for (const year of [2003, 2006, 2009])
      times.push(await standing(() => {
        const from = document.getElementById('filter-from');
        from.value = year + '-01-01';
        from.dispatchEvent(new Event('change', { bubbles: true }));
      }));
    document.getElementById('clear-view').click();
    const slider = document.getElementById('then-month');
    for (const month of [20, 60, 100])
      times.push(await standing(() => {
        slider.value = String(month);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }));
    return times;
  })()
`;

const scrolled = (pixels: number, count: number): string => `
  new Promise((done) => {
    const times = [];
    let last;
    const step = (now) => {
      if (last !== undefined) times.push(now - last);
      last = now;
      if (times.length >= ${count}) done(times);
      else { scrollBy(0, ${pixels}); requestAnimationFrame(step); }
    };
    requestAnimationFrame(step);
  })
`;

function numbers(value: unknown): number[] {
  if (!Array.isArray(value)) throw new TypeError('The page gave no times.');
  return value.map(Number);
}

/** Uses the filters and scrolls through the timeline at `address`. */
export async function feel(context: BrowserContext, address: string): Promise<Felt> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const processor = async (): Promise<number> => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  await page.goto(address);
  await page.locator('#filters').hover();
  await page.locator('#filters input[name="person"]').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(600);
  await page.evaluate(untilStanding);
  const before = await processor();
  const filters = numbers(await page.evaluate(filterInputs));
  const used = (await processor()) - before;
  await page.goto(`${address}?weight=1&weight=2&weight=3`);
  await page.locator('#timeline li[id]').first().waitFor();
  await page.waitForTimeout(500);
  const frames = numbers(await page.evaluate(scrolled(40, 600)));
  await page.close();
  return { filters, processor: used / filters.length, frames };
}
