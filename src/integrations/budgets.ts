import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { type BuiltPage, readBuiltPages } from './built-pages.ts';

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
const search: Budget = { html: 40 * kB, css: 12 * kB, js: 12 * kB };
const list: Budget = { html: 60 * kB, css: 12 * kB, js: 8 * kB };
/** Above this many events the timeline is held to its large budget (docs/budgets.md). */
const large = 1500;

function budgetOf(address: string, events: number): Budget {
  if (/^\/events\/[^/]+\/$/.test(address)) return event;
  if (address === '/search/') return search;
  if (address === '/' || address === '/timeline/' || address === '/promises/')
    return events > large ? { ...whole, html: 250 * kB } : whole;
  return events > large ? { ...list, html: 1000 * kB } : list;
}

function weigh(text: string | Buffer): number {
  return gzipSync(text, { level: 9 }).length;
}

/** What is too heavy about the pages, one line each; `read` gives a file of the site by its address below the base. */
export function overweight(pages: readonly BuiltPage[], base: string, read: (address: string) => Buffer): string[] {
  const weights = new Map<string, number>();
  const weightOf = (address: string): number => {
    const known = weights.get(address);
    if (known !== undefined) return known;
    const weight = weigh(read(address));
    weights.set(address, weight);
    return weight;
  };
  const events = pages.filter((page) => /^\/events\/[^/]+\/$/.test(page.address)).length;
  return pages.flatMap((page) => {
    const budget = budgetOf(page.address, events);
    const files = (pattern: RegExp): number =>
      [...page.html.matchAll(pattern)]
        .map((match) => match[1] ?? '')
        .filter((address) => address.startsWith(base))
        .reduce((total, address) => total + weightOf(address.slice(base.length - 1)), 0);
    const actual = {
      html: weigh(page.html),
      css: files(/<link rel="stylesheet" href="([^"]+)"/g),
      js: files(/<(?:script type="module" src|link rel="modulepreload" href)="([^"]+)"/g),
    };
    return (['html', 'css', 'js'] as const)
      .filter((kind) => actual[kind] > budget[kind])
      .map((kind) => `${page.address}: ${kind} weighs ${actual[kind]} bytes after gzip, at most ${budget[kind]}`);
  });
}

/** Fails a build whose pages are heavier than their budgets. */
export function budgets(): AstroIntegration {
  let base = '/';
  return {
    name: 'budgets',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const heavy = overweight(readBuiltPages(folder), base, (address) => readFileSync(join(folder, address)));
        if (heavy.length > 0) throw new Error(`${heavy.length} weights over budget:\n${heavy.slice(0, 40).join('\n')}`);
      },
    },
  };
}
