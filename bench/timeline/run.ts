import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readCurrent } from '../../src/record/kept/read-current.ts';
import { chromium } from '../../tests/chromium.ts';
import { find } from '../../tests/program.ts';
import { withChromium } from './chromium-port.ts';
import { gzipServer } from './gzip-server.ts';
import { measure, type Measured } from './measure.ts';
import { writeTimelineJsPage } from './timelinejs-page.ts';

/**
 * Measures the built site beside TimelineJS3 with the same events, on one machine in one run, and writes the figures
 * to docs/benchmarks/timeline.md. SITE_DIR names the build (`dist`), RUNS how often each page is measured (3).
 */
const built = resolve(process.env['SITE_DIR'] ?? 'dist');
const times = Number(process.env['RUNS'] ?? 3);
const report = process.env['REPORT'] ?? 'docs/benchmarks/timeline.md';

function version(name: string): string {
  const text = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function row(name: string, m: Measured): string {
  const cells = [
    name,
    m.performance,
    m.accessibility,
    m.practices,
    m.seo,
    `${(m.lcp / 1000).toFixed(2)} s`,
    `${Math.round(m.tbt)} ms`,
    m.cls.toFixed(3),
    `${(m.bytes / 1000).toFixed(1)} kB`,
    m.requests,
  ];
  return `| ${cells.join(' | ')} |`;
}

const record = readCurrent();
const load = loadavg()[0] ?? 0;
const folder = mkdtempSync(join(tmpdir(), 'timelinejs-'));
writeTimelineJsPage(record, folder);
const server = await gzipServer({ '/': built, '/timelinejs/': folder });
const pages = [
  ['`/`', '/'],
  ['`/timeline/`', '/timeline/'],
  ['TimelineJS3', '/timelinejs/'],
] as const;
const rows: string[] = [];
try {
  await withChromium(find(chromium), async (port) => {
    for (const [name, path] of pages) {
      const line = row(name, await measure(`${server.origin}${path}`, port, times));
      console.log(line);
      rows.push(line);
    }
  });
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

mkdirSync('docs/benchmarks', { recursive: true });
writeFileSync(
  report,
  `# The timeline beside TimelineJS3

The same ${record.events.length} events, on one machine, in one run: Lighthouse ${version('lighthouse')} in its mobile setting
(simulated slow 4G, four times slower processor), each page ${times} times, the median of each figure. Both are served from this
machine by the same server, compressed with gzip. TimelineJS3 is \`@knight-lab/timelinejs\` ${version('@knight-lab/timelinejs')}, with the events from
\`/data/timelinejs.json\`. The machine has ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}); Node ${process.versions.node}.
Its load when the run began was ${load.toFixed(1)}; above 1 the times of all three are longer than on a machine at rest.

| Page | Performance | Accessibility | Best practices | SEO | LCP | Blocking time | Layout shift | Transferred | Requests |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}

Run it again with \`npm run build && npm run bench:timeline\`.
`,
);
