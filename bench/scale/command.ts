import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const usage = z.object({
  /** From start to end, in seconds. */
  seconds: z.number(),
  /** Time of the processors, of all threads together, in seconds. */
  processor: z.number(),
  /** The most memory held at once, in bytes. */
  memory: z.number(),
});

/** What a command used. */
export type Usage = z.output<typeof usage>;

/** Runs one of the editor's commands (`src/cli/<name>.ts`) and gives what it used. Throws when the command fails. */
export function run(name: string, environment: Readonly<Record<string, string>>): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  const file = join(folder, 'usage.json');
  try {
    execFileSync(
      process.execPath,
      ['--import', pathToFileURL(resolve('bench/scale/report-usage.ts')).href, `src/cli/${name}.ts`],
      { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment, USAGE: file } },
    );
    return usage.parse(JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
