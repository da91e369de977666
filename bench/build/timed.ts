import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command and all it starts used, in seconds. */
export interface Timed {
  readonly seconds: number;
  readonly processor: number;
}

/** Runs a command line of the shell in a folder. Throws, with what it said, when it fails. */
export function timed(line: string, folder: string, environment: Readonly<Record<string, string>> = {}): Timed {
  const { status, stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time ( ${line} ) >&2`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    maxBuffer: 1e8,
  });
  const [, seconds = '', user = '', system = ''] = /(\S+) (\S+) (\S+)\n$/.exec(stderr) ?? [];
  if (status !== 0 || system === '') throw new Error(`"${line}" failed:\n${stderr}`);
  return { seconds: Number(seconds), processor: Number(user) + Number(system) };
}

/** The size of a site: its files, and their bytes. */
export function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0),
  };
}
