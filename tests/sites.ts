import { resolve } from 'node:path';
import { serve, type Served } from '../src/cli/serve.ts';

/** The sites the browser tests read; `tests/build-sites.ts` builds them before the tests run. */
export const sites = {
  /** The real record. SITE_DIR names a finished build to test instead. */
  real: { content: 'content', base: '/', out: process.env['SITE_DIR'] ?? 'dist' },
  /** The real record under a base path. */
  based: { content: 'content', base: '/some/base/', out: '.cache/sites/based' },
  /** A record about another subject. */
  other: { content: 'tests/fixtures/tides', base: '/', out: '.cache/sites/other' },
  /** A very small record, for what needs every word known. */
  canal: { content: 'tests/fixtures/canal', base: '/', out: '.cache/sites/canal' },
} as const;

/** Serves one of the built sites on a free port. */
export function serveSite(name: keyof typeof sites): Promise<Served> {
  return serve(resolve(sites[name].out));
}
