import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { chromium } from '../../tests/chromium.ts';
import { find } from '../../tests/program.ts';
import { pageTypes } from '../../tests/browser/pages.ts';
import { withChromium } from '../timeline/chromium-port.ts';
import { gzipServer } from '../timeline/gzip-server.ts';
import { measure } from '../timeline/measure.ts';

/**
 * `npm run bench:pages`: Lighthouse in its mobile setting on every type of page of the built site (`dist`, or SITE_DIR),
 * each RUNS times (1), written to docs/benchmarks/pages.md. Exits with 1 when a score is below 100.
 */
const built = resolve(process.env['SITE_DIR'] ?? 'dist');
const times = Number(process.env['RUNS'] ?? 1);
const load = loadavg()[0] ?? 0;

/** Pages that ask search engines not to list them, which Lighthouse counts against them. */
const unlisted = new Set(['/404.html']);

const server = await gzipServer({ '/': built });
const rows: string[] = [];
const low: string[] = [];
try {
  await withChromium(find(chromium), async (port) => {
    for (const path of pageTypes) {
      const m = await measure(`${server.origin}${path}`, port, times);
      const scores = [m.performance, m.accessibility, m.practices, m.seo];
      const asked = unlisted.has(path) ? scores.slice(0, 3) : scores;
      if (asked.some((score) => score < 100)) low.push(path);
      const cells = [...scores, `${(m.lcp / 1000).toFixed(2)} s`, `${Math.round(m.tbt)} ms`, m.cls.toFixed(3)];
      rows.push(`| \`${path}\` | ${cells.join(' | ')} | ${(m.bytes / 1000).toFixed(1)} kB |`);
      console.log(rows.at(-1));
    }
  });
} finally {
  server.close();
}

mkdirSync('docs/benchmarks', { recursive: true });
writeFileSync(
  'docs/benchmarks/pages.md',
  `# Every type of page, in Lighthouse

Lighthouse in its mobile setting (simulated slow 4G, four times slower processor), ${times === 1 ? 'once' : `${times} times, the median`} each; ${cpus().length} processors
(${cpus()[0]?.model.trim() ?? 'unknown'}), load ${load.toFixed(1)} when it began, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}. The page for what is not there
asks search engines not to list it, which Lighthouse counts against it under SEO.

| Page | Performance | Accessibility | Best practices | SEO | LCP | Blocking time | Layout shift | Transferred |
|---|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}

Run it again with \`npm run build && npm run bench:pages\`.
`,
);
if (low.length > 0) {
  console.error(`Below 100: ${low.join(', ')}`);
  process.exitCode = 1;
}
