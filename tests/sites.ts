import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve, type Served } from '../src/cli/serve.ts';

/** A record about another subject, under a base path. */
const tides = { content: 'tests/fixtures/tides', base: '/some/base/', out: '.cache/sites/tides' } as const;

/** The sites the browser tests read; `tests/build-sites.ts` builds them while the first tests run. */
export const sites = {
  /** The real record. SITE_DIR names a finished build to test instead. */
  real: { content: 'content', base: '/', out: process.env['SITE_DIR'] ?? '.cache/sites/real' },
  based: tides,
  other: tides,
  /** A very small record, for what needs every word known. */
  canal: { content: 'tests/fixtures/canal', base: '/', out: '.cache/sites/canal' },
} as const;

/** The file by which a site says that its build has ended; it is empty when all went well. */
export function endedFile(out: string): string {
  return `${resolve(out)}.ended`;
}

/** Waits until a site is built. Throws when its build failed. */
async function built(out: string): Promise<void> {
  if (out === process.env['SITE_DIR']) return;
  while (!existsSync(endedFile(out))) await sleep(100);
  const fault = readFileSync(endedFile(out), 'utf8');
  if (fault !== '') throw new Error(fault);
}

/** Serves one of the built sites on a free port, as soon as it is built. */
export async function serveSite(name: keyof typeof sites): Promise<Served> {
  await built(sites[name].out);
  return serve(resolve(sites[name].out));
}
