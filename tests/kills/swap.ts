import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { markBuild } from '../../src/cli/build-marker.ts';
import { type OutputFolder, outputFolder } from '../../src/cli/output-folder.ts';
import { environment } from '../environment.ts';

/** A project with a last site in its place and a new one in its workshop. */
export interface Swap {
  readonly folder: OutputFolder;
  /** Runs the swap in a process of its own. `env` tells it when to die; `before` are words of a command that runs it. */
  readonly run: (
    env: Readonly<Record<string, string>>,
    before?: readonly string[],
  ) => { calls: number; killed: boolean };
  /** Which site stands in its place: "last", "new", or what is wrong. */
  readonly stands: () => string;
  readonly remove: () => void;
}

const pages = Array.from({ length: 30 }, (_, index) => `events/${index}.html`);

function site(folder: string, name: string): void {
  mkdirSync(join(folder, 'events'), { recursive: true });
  for (const page of ['index.html', '404.html', ...pages]) writeFileSync(join(folder, page), name);
  markBuild(folder, { record: name, base: '/' });
}

/** Prepares a swap; `away` names a folder on another file system for the site. */
export function prepareSwap(away?: string): Swap {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'swap-')));
  const project = join(home, 'project');
  mkdirSync(project);
  const target = join(away === undefined ? home : realpathSync(away), 'site');
  site(target, 'last');
  const folder = outputFolder(target, project);
  site(folder.workshop, 'new');
  return {
    folder,
    run(env, before = []) {
      const [command, ...words] = [
        ...before,
        process.execPath,
        '--import',
        resolve('tests/kills/kill-at.ts'),
        resolve('tests/kills/swap-once.ts'),
      ];
      const done = spawnSync(command, words, {
        encoding: 'utf8',
        env: { ...environment, PROJECT: project, OUT: target, ...env },
      });
      return { calls: Number(done.stdout), killed: done.signal === 'SIGKILL' || done.status === 137 };
    },
    stands() {
      if (!existsSync(target)) return 'nothing';
      const found = readdirSync(target, { recursive: true }).length;
      const names = new Set([...pages, 'index.html', '404.html'].map((page) => readPage(join(target, page))));
      return names.size === 1 && found === pages.length + 4
        ? ([...names][0] ?? '')
        : `a mixture of ${[...names].join(', ')}`;
    },
    remove() {
      rmSync(home, { recursive: true, force: true });
      if (away !== undefined) rmSync(away, { recursive: true, force: true });
    },
  };
}

function readPage(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : 'nothing';
}

/** Copies a folder of content that a test may change. */
export function copyOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  cpSync(content, folder, { recursive: true });
  return folder;
}
