import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import type { BuiltPage } from './built-pages.ts';

/** The most a reader may have to load for a first view, in bytes after gzip (level 9). */
interface Budget {
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

const kB = 1000;
const event: Budget = { html: 10 * kB, css: 10 * kB, js: 5 * kB };
const whole: Budget = { html: 40 * kB, css: 12 * kB, js: 8 * kB };
/** The page of the search brings the search with it. */
const search: Budget = { html: 40 * kB, css: 12 * kB, js: 18 * kB };
/** A list of entries or of their sources grows with the record, if by less than the record does. */
const list = (events: number): Budget => ({ html: Math.max(60 * kB, 0.1 * kB * events), css: 12 * kB, js: 8 * kB });
/** Pages that show the whole record at a glance give up detail as it grows (src/chart/chart.ts, src/views/timeline/condense.ts). */
const glance = (events: number): Budget => ({ ...whole, html: Math.max(whole.html, 0.025 * kB * events) });
/** The whole record on one page, to be printed: it grows with the record, and loads no script. */
const paper = (events: number): Budget => ({ html: (20 + events) * kB, css: 12 * kB, js: 0 });
const isEvent = (address: string): boolean => /^\/events\/[^/]+\/$/.test(address);

function budgetOf(address: string, events: number): Budget {
  if (isEvent(address)) return event;
  if (address === '/search/') return search;
  if (address === '/print/') return paper(events);
  if (address === '/' || address === '/timeline/' || address === '/promises/') return glance(events);
  return list(events);
}

/** Gzip in a thread of Node's own, while the main one goes on. */
const zipped = promisify(gzip);

/**
 * The weight of a page in bytes after gzip, or less than `most` where it is known to be less: a text needs not be
 * compressed with care, or at all, to tell that it is light.
 */
async function weightWithin(html: string, most: number): Promise<number> {
  const bytes = Buffer.from(html);
  if (bytes.length <= most) return 0;
  if ((await zipped(bytes, { level: 1 })).length <= most) return 0;
  return (await zipped(bytes, { level: 9 })).length;
}

/** A page whose weight is over its budget, or near it: there is time to give it less to carry. */
export interface Weight {
  readonly over: boolean;
  readonly words: string;
}

/** Weighs pages that are handed over one after the other, so that no two need be in memory at once. */
export interface WeightCheck {
  /** What is too heavy about a page, or nearly so. */
  readonly weigh: (page: BuiltPage) => Promise<Weight[]>;
}

/** From this part of its budget on, the text of a page that grows with the record is near it. */
const near = 0.9;

/** Weighs the pages of a site; `addresses` are those of all its pages, `read` gives a file by its address below the base. */
export function weightCheck(
  addresses: readonly string[],
  base: string,
  read: (address: string) => Buffer,
): WeightCheck {
  const weights = new Map<string, number>();
  const weightOf = (address: string): number => {
    const weight = weights.get(address) ?? gzipSync(read(address), { level: 9 }).length;
    weights.set(address, weight);
    return weight;
  };
  const events = addresses.filter(isEvent).length;
  return {
    async weigh({ address, html }) {
      const budget = budgetOf(address, events);
      const files = (pattern: RegExp): number =>
        [...html.matchAll(pattern)]
          .map((match) => match[1] ?? '')
          .filter((file) => file.startsWith(base))
          .reduce((total, file) => total + weightOf(file.slice(base.length - 1)), 0);
      const actual = {
        html: await weightWithin(html, near * budget.html),
        css: files(/<link rel="stylesheet" href="([^"]+)"/g),
        js: files(/<(?:script type="module" src|link rel="modulepreload" href)="([^"]+)"/g),
      };
      return (['html', 'css', 'js'] as const)
        .filter(
          (kind) =>
            actual[kind] > budget[kind] || (kind === 'html' && !isEvent(address) && actual.html > near * budget.html),
        )
        .map((kind) => ({
          over: actual[kind] > budget[kind],
          words: `${address}: ${kind} weighs ${actual[kind]} bytes after gzip, at most ${budget[kind]}`,
        }));
    },
  };
}
