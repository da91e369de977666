import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { turnStyle } from '../src/site/page-turns.ts';
import { loadRecord } from '../src/record/load.ts';
import { eventFiles, promiseFiles } from '../src/export/entry-files.ts';
import { dataFiles } from '../src/export/data-files.ts';

const tides = loadRecord('tests/fixtures/tides');

interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly string[];
}

/** The rules of a `_headers` file: a path in which `*` stands for anything, then its headers, indented. */
function rules(text: string): Rule[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.flatMap((line, index) => {
    if (line.startsWith(' ')) return [];
    const next = lines.findIndex((other, at) => at > index && !other.startsWith(' '));
    const headers = lines.slice(index + 1, next === -1 ? undefined : next).map((header) => header.trim());
    return [{ pattern: new RegExp(`^${line.split('*').map(RegExp.escape).join('.*')}$`), headers }];
  });
}

/** What the host sends of a header with an address: one value for every rule that gives it. */
function values(address: string, name: string): string[] {
  return rules(readFileSync('public/_headers', 'utf8'))
    .filter(({ pattern }) => pattern.test(address))
    .flatMap(({ headers }) => headers)
    .filter((header) => header.toLowerCase().startsWith(`${name}: `))
    .map((header) => header.slice(name.length + 2));
}

test.each([
  ...dataFiles(tides, { base: '/', origin: 'https://tides.example' }).map(({ path }) => `/data/${path}`),
  ...tides.events.slice(0, 1).flatMap((event) => Object.values(eventFiles).map((file) => file.address(event))),
  ...tides.promises.slice(0, 1).flatMap((promise) => Object.values(promiseFiles).map((file) => file.address(promise))),
  ...['/feed.xml', '/feed.atom', '/feed.json', '/changes/feed.xml', '/topics/pilots/feed.xml'],
])('%s may be read by the pages of every other origin, which one rule says', (address) => {
  expect(values(address, 'access-control-allow-origin')).toEqual(['*']);
});

test('a page runs the scripts of its own site only, and has its styles and the one rule that turns pages', () => {
  const [policy = ''] = values('/timeline/', 'content-security-policy');
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`style-src 'self' ${hash(turnStyle)};`);
});
