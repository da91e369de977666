import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { readDraft } from '../../../src/record/draft.ts';
import type { RecordGraph } from '../../../src/record/graph.ts';
import { keptReader } from '../../../src/record/kept/kept-reader.ts';
import { checkRecord, type Reader } from '../../../src/record/load.ts';
import type { RecordFile } from '../../../src/record/read.ts';
import { readSettings } from '../../../src/record/settings.ts';
import { losses, lossesOfValues } from './loss.ts';
import { mutated } from './mutate.ts';
import { randomFrom } from './random.ts';

/** A damaged file that was not dealt with as it should be. */
export interface Finding {
  readonly what: 'crash' | 'hang' | 'report without a place' | 'silent loss';
  readonly path: string;
  readonly detail: string;
  readonly text: string;
}

export interface FuzzResult {
  readonly cases: number;
  /** How many were read without a report, and compared with what they hold. */
  readonly read: number;
  readonly findings: readonly Finding[];
}

interface Case {
  readonly path: string;
  readonly original: string;
  readonly text: string;
}

/** Reading one file may take this long, in milliseconds of the processor. */
const longest = 1000;

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The processor time, in milliseconds, that reading takes at best: a busy machine slows a single reading. */
function takes(read: () => unknown): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      read();
      return process.cpuUsage(before).user / 1000;
    }),
  );
}

function entriesOf(record: RecordGraph) {
  const { events, promises, people, organisations, terms, topics, threads, publishers, changes } = record;
  return [
    ...events,
    ...promises,
    ...people,
    ...organisations,
    ...terms,
    ...topics,
    ...threads,
    ...publishers,
    ...changes,
  ];
}

/** The cases that a report speaks of: by its file, or, from a file of the whole record, by the id that it names. */
function spokenOf(cases: readonly Case[], { file = '', reason }: VFileMessage): readonly Case[] {
  const direct = cases.filter(({ path }) => file.endsWith(`/${path}`));
  if (direct.length > 0) return direct;
  return cases.filter(({ path }) => reason.includes(path.replace(/^.*\//, '').replace(/\.md$/, '')));
}

function lostOf({ path, text }: Case, entry: Parameters<typeof losses>[1] | undefined, record: RecordGraph): string[] {
  const { vocabulary, tombstones, searchWords, importWords } = record;
  if (path.endsWith('.yaml')) return lossesOfValues(text, { vocabulary, tombstones, searchWords, importWords });
  return entry ? losses(text, entry) : ['the whole entry'];
}

/** Damages files of the record at `folder`, each once, checks the whole, and looks into what was read without a report. */
class Bench {
  readonly findings: Finding[] = [];
  read = 0;
  private readonly folder: string;
  private readonly kept = keptReader();
  /** Reads as the check does, and tells of what takes too long. */
  private readonly reader: Reader = {
    draft: (collection, id, file) =>
      this.timed(
        file,
        () => this.kept.draft(collection, id, file),
        () => readDraft(collection, id, file),
      ),
    settings: (file, schema, partial) =>
      this.timed(
        file,
        () => this.kept.settings(file, schema, partial),
        () => readSettings(file, schema, partial),
      ),
  };

  constructor(folder: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
    cpSync(folder, this.folder, { recursive: true });
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  run(cases: readonly Case[]): void {
    this.put(cases, 'text');
    this.check(cases);
    this.put(cases, 'original');
  }

  private timed<T>({ path, text }: RecordFile, read: () => T, anew: () => unknown): T {
    const before = process.cpuUsage();
    const result = read();
    if (process.cpuUsage(before).user / 1000 <= longest) return result;
    const taken = takes(anew);
    if (taken > longest) this.findings.push({ what: 'hang', path, detail: `${Math.round(taken)} ms`, text });
    return result;
  }

  private put(cases: readonly Case[], what: 'text' | 'original'): void {
    for (const one of cases) writeFileSync(join(this.folder, one.path), one[what]);
  }

  /** Takes back what is reported, until the rest is read as a record. */
  private check(cases: readonly Case[]): void {
    const result = this.tried(cases);
    if (!result) return;
    const { record, problems } = result;
    if (record) {
      this.look(cases, record);
      return;
    }
    const reported = new Set(problems.flatMap((problem) => spokenOf(cases, problem)));
    if (reported.size === 0) {
      this.add('report without a place', cases, problems.map(String).join('\n'));
      return;
    }
    this.put([...reported], 'original');
    this.check(cases.filter((one) => !reported.has(one)));
  }

  private tried(cases: readonly Case[]) {
    try {
      return checkRecord(this.folder, this.reader);
    } catch (error) {
      if (cases.length <= 1) {
        this.add('crash', cases, messageOf(error));
        return undefined;
      }
      // One of them is to blame: each half is tried by itself.
      const half = Math.ceil(cases.length / 2);
      for (const part of [cases.slice(0, half), cases.slice(half)]) {
        this.put(cases, 'original');
        this.put(part, 'text');
        this.check(part);
      }
      return undefined;
    }
  }

  private look(cases: readonly Case[], record: RecordGraph): void {
    const entries = new Map(entriesOf(record).map((entry) => [entry.path, entry]));
    for (const one of cases) {
      this.read += 1;
      const lost = lostOf(one, entries.get(one.path), record);
      if (lost.length > 0) this.add('silent loss', [one], lost.join('; '));
    }
  }

  private add(what: Finding['what'], cases: readonly Case[], detail: string): void {
    const [first] = cases;
    this.findings.push({ what, path: first?.path ?? '', detail, text: first?.text ?? '' });
  }
}

/** Damages `count` files of a record, in an order and a way that `seed` decides, and gives what went wrong. */
export function fuzz(folder: string, count: number, seed: number): FuzzResult {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') || path.endsWith('.yaml'))
    .sort();
  const random = randomFrom(seed);
  const bench = new Bench(folder);
  try {
    for (let done = 0; done < count;) {
      const batch = new Map<string, Case>();
      const size = Math.min(count - done, Math.ceil(paths.length * 0.95));
      while (batch.size < size) {
        const path = random.pick(paths);
        if (batch.has(path)) continue;
        const original = readFileSync(join(folder, path), 'utf8');
        batch.set(path, { path, original, text: mutated(original, random) });
      }
      bench.run([...batch.values()]);
      done += batch.size;
    }
    return { cases: count, read: bench.read, findings: bench.findings };
  } finally {
    bench.close();
  }
}
