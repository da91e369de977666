import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordsOf } from '../../tests/command.ts';
import { type Timed, timed } from '../build/timed.ts';

/** What a command and all it starts used, and the most memory it held at once, in bytes. */
export interface Usage extends Timed {
  readonly memory: number;
}

/** Runs one of the editor's commands as `npm run` does, and gives what it used. Throws when the command fails. */
export function run(name: string, environment: Readonly<Record<string, string>>): Usage {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  const file = join(folder, 'bytes');
  try {
    const report = pathToFileURL(resolve('bench/scale/report-memory.ts')).href;
    const words = [process.execPath, '--import', report, ...wordsOf(name)].map((word) => `'${word}'`);
    const time = timed(words.join(' '), '.', { ...environment, MEMORY: file });
    return { ...time, memory: Number(readFileSync(file, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
