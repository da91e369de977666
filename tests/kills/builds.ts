import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { environment } from '../environment.ts';

/** How a build ended: its code or signal, and what it printed. */
export interface Ended {
  readonly how: string;
  readonly out: string;
}

/** A build that runs. */
export interface Running {
  readonly kill: () => void;
  readonly ended: Promise<Ended>;
}

/** Starts `npm run build` of the record in `content` into `out`, as a process of its own. */
export function startBuild(content: string, out: string, env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    env: { ...environment, CONTENT: content, OUT: out, BASE: '/', ...env },
  });
  let said = '';
  const hear = (text: Buffer): void => {
    said += text.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ how: String(signal ?? code), out: said })),
  );
  return { kill: () => child.kill('SIGKILL'), ended };
}

/** One value for a whole site: every file, its place and its bytes. */
export function digest(folder: string): string {
  if (!existsSync(folder)) return 'nothing';
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(relative(folder, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** A new folder for a site, and how to remove what is around it. */
export function siteFolder(): { readonly home: string; readonly out: string; readonly remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'sites-'));
  return { home, out: join(home, 'site'), remove: () => rmSync(home, { recursive: true, force: true }) };
}
