import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHeadersFile } from '../src/cli/serve/headers-file.ts';
import { contentPolicy } from '../src/site/content-policy.ts';
import { turnStyle } from '../src/site/page-turns.ts';
import { fixture } from './fixture.ts';
import { eventFiles, promiseFiles } from '../src/export/entry-files.ts';
import { dataFiles } from '../src/export/data-files.ts';

const tides = fixture('tides');

const headersOf = readHeadersFile(readFileSync('public/_headers', 'utf8'));

test.each([
  ...dataFiles(tides, { base: '/', origin: 'https://tides.example' }).map(({ path }) => `/data/${path}`),
  ...tides.events.slice(0, 1).flatMap((event) => Object.values(eventFiles).map((file) => file.address(event))),
  ...tides.promises.slice(0, 1).flatMap((promise) => Object.values(promiseFiles).map((file) => file.address(promise))),
  ...['/feed.xml', '/feed.atom', '/feed.json', '/changes/feed.xml', '/topics/pilots/feed.xml'],
])('%s may be read by the pages of every other origin, which one rule says', (address) => {
  expect(headersOf(address).get('access-control-allow-origin')).toBe('*');
});

test('no page may be framed by another site, but those that are made for it', () => {
  expect(headersOf('/timeline/').get('content-security-policy')).toBe("frame-ancestors 'none'");
  expect(headersOf('/embed/timeline/').get('content-security-policy')).toBeUndefined();
});

test('a page brings a policy along: files of its own site only, its one inline rule, and WebAssembly where the search runs', () => {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = contentPolicy({ search: false });
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).toContain(`style-src 'self' ${hash(turnStyle)};`);
  expect(policy).not.toContain('unsafe');
  expect(contentPolicy({ search: true })).toBe(
    policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  );
});
