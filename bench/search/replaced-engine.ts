import type { Measured } from './measure.ts';

/** The site's own engine, which Pagefind replaced, as this benchmark measured it on 25 November 2026, with 193 events. */
export const replacedEngine: Measured = {
  name: 'The engine it replaced, at 193 events',
  quality: { cases: 40, complete: 40, events: 72, expected: 72, mrr: 0.95, missing: [] },
  bytes: 55_000,
  mostBytes: 91_000,
  milliseconds: 13,
  slowest: 19,
  index: 325_000,
};
