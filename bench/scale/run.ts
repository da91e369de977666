import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { launch } from '../../tests/chromium.ts';
import { run, type Usage } from './command.ts';
import { firstViewOf, type Weight } from './first-view.ts';
import { generateRecord } from './generate-record.ts';
import { feel, type Felt } from './measure-timeline.ts';

/**
 * Generates a record from a seed, checks and builds it and the real one, reads the timeline of the large one in Chromium,
 * and writes the figures to docs/benchmarks/scale.md. EVENTS (10000) and SEED (1) say what is generated.
 */
const events = Number(process.env['EVENTS'] ?? 10_000);
const seed = Number(process.env['SEED'] ?? 1);
const report = process.env['REPORT'] ?? 'docs/benchmarks/scale.md';

interface Measured {
  readonly load: number;
  readonly check: Usage;
  readonly build: Usage;
  readonly weights: readonly { readonly address: string; readonly weight: Weight }[];
  readonly felt: Felt;
}

async function measure(content: string, out: string): Promise<Measured> {
  const load = loadavg()[0] ?? 0;
  const check = run('check', { CONTENT: content });
  const build = run('build', { CONTENT: content, OUT: out });
  const site = await serve(resolve(out));
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const felt = await feel(context, `${site.url}timeline/`);
    const weights = ['/', '/timeline/'].map((address) => ({ address, weight: firstViewOf(out, address) }));
    return { load, check, build, weights, felt };
  } finally {
    await browser.close();
    await site.close();
  }
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const used = ({ seconds, processor }: Usage): string => `${seconds.toFixed(1)} s (${processor.toFixed(1)} s)`;
const memory = ({ memory: bytes }: Usage): string => `${(bytes / 1e9).toFixed(2)} GB`;
const weight = ({ html, styles, scripts }: Weight): string => `${((html + styles + scripts) / 1000).toFixed(1)} kB`;
const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** The rows of the table: what was measured, its bar, and how each record does. */
function table(columns: readonly Measured[]): string {
  const row = (name: string, bar: string, cell: (measured: Measured) => string): string =>
    `| ${[name, bar, ...columns.map(cell)].join(' | ')} |`;
  const weightAt = ({ weights }: Measured, address: string): string => {
    const found = weights.find((one) => one.address === address);
    return found ? weight(found.weight) : '';
  };
  return [
    row('Load of the machine at the start', '', ({ load }) => load.toFixed(1)),
    row('`npm run check`', '5 s with the real record', ({ check }) => used(check)),
    row('`npm run build`', '15 s with the real record, 60 s with 10,000 events', ({ build }) => used(build)),
    row('Memory of the check, at most', '', ({ check }) => memory(check)),
    row('Memory of the build, at most', '2 GB', ({ build }) => memory(build)),
    row('First view of `/`', '250 kB above 1,500 events', (measured) => weightAt(measured, '/')),
    row('First view of `/timeline/`', '250 kB above 1,500 events', (measured) => weightAt(measured, '/timeline/')),
    row('A filter answers, 95 of 100 times within', '100 ms', ({ felt }) => milliseconds(at(felt.filters, 0.95))),
    row('A filter answers, half of the times within', '', ({ felt }) => milliseconds(at(felt.filters, 0.5))),
    row('An answer on the page’s main thread', '', ({ felt }) => milliseconds(felt.processor)),
    row('A frame while scrolling, half of the times', '16.7 ms', ({ felt }) => milliseconds(at(felt.frames, 0.5))),
    row('A frame while scrolling, 95 of 100 times', '', ({ felt }) => milliseconds(at(felt.frames, 0.95))),
  ].join('\n');
}

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const out = mkdtempSync(join('.cache', 'scale-'));
try {
  generateRecord(folder, events, seed);
  const real = await measure('content', join(out, 'real'));
  const large = await measure(folder, join(out, 'large'));
  const text = `# Large records

A record of ${events} events, generated from the seed ${seed} (bench/scale), beside the real one: checked, built and read in
Chromium on one machine in one run, on ${new Date().toISOString().slice(0, 10)}. The machine has ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}); Node
${process.versions.node}. Times are from start to end, in brackets the time of the processors; where others use the machine (its load is
above 1 at the start) only the time in brackets, and that of the page’s main thread, say how much is done.

| | Bar | The real record | ${events} events |
|---|---|---:|---:|
${table([real, large])}

The first view is the page with its styles and scripts, after gzip (level 9), without the typeface. A filter answers when the page stands: from
an input (${large.felt.filters.length} of them: values chosen and taken back, words typed letter by letter, days, months) to the last frame on which something is
drawn. The frames are ${large.felt.frames.length}, scrolled by 40 pixels each, through a view that shows every event.

Run it again with \`npm run bench:scale\`.
`;
  writeFileSync(report, text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
}
