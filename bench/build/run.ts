import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { run } from '../scale/command.ts';
import { generateRecord } from '../scale/generate-record.ts';
import { type Neighbour, neighbours, tools, writeProject } from './neighbours.ts';
import { sizeOf, timed, type Timed } from './timed.ts';

/**
 * Builds records of growing size, of entries as long as the real ones, and the same entries with other generators, each with Pagefind;
 * writes the figures to docs/benchmarks/build.md. SIZES (300,600,1400) says how many events, SEED what stands in them: another one
 * than last time, so that nothing of them is kept yet.
 */
const sizes = (process.env['SIZES'] ?? '300,600,1400').split(',').map(Number);
const seed = Number(process.env['SEED'] ?? process.pid);
const report = process.env['REPORT'] ?? 'docs/benchmarks/build.md';

interface Row {
  readonly events: number;
  readonly load: number;
  readonly first: Timed & { readonly memory: number };
  readonly again: Timed;
  readonly site: ReturnType<typeof sizeOf>;
  readonly others: ReadonlyMap<string, { readonly time: Timed; readonly site: ReturnType<typeof sizeOf> }>;
}

/** Gives one event another title, as an editor would. */
function editOne(record: string): void {
  const events = join(record, 'events');
  const [first = ''] = readdirSync(events, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  const file = join(events, first);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: (["']?)/m, 'title: $1Again '));
}

function measureOther(neighbour: Neighbour, record: string): { time: Timed; site: ReturnType<typeof sizeOf> } {
  const project = mkdtempSync(join(tools, 'project-'));
  try {
    writeProject(neighbour, record, project);
    const path = [resolve(tools, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(':');
    const time = timed(neighbour.command, project, { PATH: path });
    return { time, site: sizeOf(join(project, neighbour.out)) };
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function measure(events: number, record: string, folder: string): Row {
  const load = loadavg()[0] ?? 0;
  const out = join(folder, 'site');
  const build = (): Timed & { memory: number } => run('build', { CONTENT: record, OUT: out });
  const first = build();
  const site = sizeOf(out);
  editOne(record);
  const again = build();
  const others = new Map(
    neighbours
      .filter(({ isInstalled }) => isInstalled())
      .map((neighbour) => [neighbour.name, measureOther(neighbour, record)]),
  );
  return { events, load, first, again, site, others };
}

const time = ({ seconds, processor }: Timed): string => `${seconds.toFixed(1)} s (${processor.toFixed(1)} s)`;
const size = ({ files, bytes }: Row['site']): string => `${(bytes / 1e6).toFixed(1)} MB, ${files} files`;

function table(rows: readonly Row[]): string {
  const line = (name: string, cell: (row: Row) => string): string => `| ${[name, ...rows.map(cell)].join(' | ')} |`;
  const others = neighbours.filter(({ isInstalled }) => isInstalled()).map(({ name }) => name);
  const ratio = (row: Row, name: string): string => {
    const other = row.others.get(name);
    return other ? `${(row.first.processor / other.time.processor).toFixed(1)} times` : '';
  };
  return [
    `| | ${rows.map(({ events }) => `${events} events`).join(' | ')} |`,
    `|---|${rows.map(() => '---:').join('|')}|`,
    line('Load of the machine at the start', ({ load }) => load.toFixed(1)),
    line('This project, the first build', ({ first }) => time(first)),
    line('… of the processors, an event', ({ first, events }) => `${Math.round((first.processor / events) * 1000)} ms`),
    line('… its memory, at most', ({ first }) => `${(first.memory / 1e9).toFixed(2)} GB`),
    line('… after one title changed', ({ again }) => time(again)),
    line('… its site', ({ site }) => size(site)),
    ...others.flatMap((name) => [
      line(name, ({ others: all }) => {
        const other = all.get(name);
        return other ? time(other.time) : '';
      }),
      line('… its site', ({ others: all }) => {
        const other = all.get(name);
        return other ? size(other.site) : '';
      }),
      line(`This project beside ${name}, of the processors`, (row) => ratio(row, name)),
    ]),
  ].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'build-'));
try {
  const rows = sizes.map((events) => {
    const here = join(folder, String(events));
    mkdirSync(here);
    const record = join(here, 'record');
    generateRecord(record, events, seed);
    const row = measure(events, record, here);
    rmSync(here, { recursive: true });
    return row;
  });
  const missing = neighbours.filter(({ isInstalled }) => !isInstalled());
  const text = `# How a build grows

Records generated from a seed, with entries as long as the real ones (bench/scale), built one after the other on one machine, on
${new Date().toISOString().slice(0, 10)}. The machine has ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}); Node ${process.versions.node}. Times are from start to
end, in brackets the time of the processors. Where others use the machine (its load is above 1 at the start) only the ratios say something.
The other generators make one plain page of each event and a list, and an index with Pagefind; this project makes cards, data, citations
and pages of people, outlets and sources besides.

${table(rows)}

${missing.length > 0 ? `Not measured, as they are not installed: ${missing.map(({ name, howToGet }) => `${name} (\`${howToGet}\`)`).join(', ')}.\n\n` : ''}Run it again with \`npm run bench:build\`; \`SIZES=300,10000 npm run bench:build\` measures other sizes. The other generators are no dependencies
of this project: ${neighbours.map(({ name, howToGet }) => `${name} is had with \`${howToGet}\``).join(', ')}.
`;
  writeFileSync(report, text);
  console.log(text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
