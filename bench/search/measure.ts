import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type Case, type Quality, qualityOf } from '../../tests/search/cases.ts';

/** What was measured of one search. */
export interface Measured {
  readonly name: string;
  readonly quality: Quality;
  /** Bytes fetched to the first answer, after gzip: the median over the queries, and the most. */
  readonly bytes: number;
  readonly mostBytes: number;
  /** Milliseconds from a query to its answer, on a page that has answered before: the median, and the 95th of 100. */
  readonly milliseconds: number;
  readonly slowest: number;
  /** Bytes of the index, after gzip. */
  readonly index: number;
}

/** How a search is asked: opens its page, and gives the ids of events for a query. */
export interface Asked {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly answer: (page: Page, query: string) => Promise<readonly string[]>;
  /** Time of one warm answer, in milliseconds, taken inside the page. */
  readonly time: (page: Page, query: string) => Promise<number>;
  /** Whether the bytes of an address count for the first answer. */
  readonly counts: (path: string) => boolean;
  readonly index: number;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Measures a search: each query first on a fresh page, for its bytes, then all of them on one page, for its time. */
export async function measure(browser: Browser, asked: Asked, cases: readonly Case[]): Promise<Measured> {
  const answers = new Map<string, readonly string[]>();
  const bytes: number[] = [];
  for (const { id, query } of cases) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (asked.counts(new URL(response.url()).pathname))
        sizes.push(
          response.body().then(
            (body) => Math.min(gzipSync(body, { level: 9 }).length, body.length),
            () => 0,
          ),
        );
    });
    await asked.open(page);
    answers.set(id, await asked.answer(page, query));
    await page.waitForLoadState('networkidle');
    bytes.push((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0));
    await context.close();
  }
  const context = await browser.newContext();
  const page = await context.newPage();
  await asked.open(page);
  const times: number[] = [];
  for (const round of [0, 1])
    for (const { query } of cases) {
      const time = await asked.time(page, query);
      if (round === 1) times.push(time);
    }
  await context.close();
  bytes.sort((a, b) => a - b);
  times.sort((a, b) => a - b);
  return {
    name: asked.name,
    quality: qualityOf(cases, answers),
    bytes: at(bytes, 0.5),
    mostBytes: at(bytes, 1),
    milliseconds: at(times, 0.5),
    slowest: at(times, 0.95),
    index: asked.index,
  };
}
