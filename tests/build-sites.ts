import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from './chromium.ts';
import { environment } from './environment.ts';
import { install } from './program.ts';
import { endedFile, sites } from './sites.ts';

type Site = (typeof sites)[keyof typeof sites];

/** Builds a site with the command editors use, and leaves word of how it ended. */
function build({ content, base, out }: Site): Promise<void> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/cli/build.ts'],
      { env: { ...environment, CONTENT: content, BASE: base, OUT: out } },
      (error, stdout, stderr) => {
        writeFileSync(endedFile(out), error ? `The build of ${content} failed:\n${stdout}${stderr}` : '');
        resolve();
      },
    );
  });
}

/** Starts building sites: the first, and beside it the others one after the other. Gives what waits for all of them at the end. */
export function startBuilding(wanted: Iterable<Site>): () => Promise<void> {
  const [first, ...others] = new Set([...wanted].filter(({ out }) => out !== process.env['SITE_DIR']));
  for (const { out } of [first, ...others].filter((site) => site !== undefined)) {
    mkdirSync(dirname(endedFile(out)), { recursive: true });
    rmSync(endedFile(out), { force: true });
  }
  const oneByOne = async (): Promise<void> => {
    for (const site of others) await build(site);
  };
  const builds = Promise.all([first && build(first), oneByOne()]);
  return async () => {
    await builds;
  };
}

/**
 * Builds every site the browser tests read, for real. Tests that need none run meanwhile; `serveSite` waits for the one it serves. Meanwhile
 * it sees to a browser.
 */
export default function buildSites(): () => Promise<void> {
  const wait = startBuilding(Object.values(sites));
  install(chromium);
  return wait;
}
