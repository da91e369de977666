import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const script = `
const { createHash } = await import('node:crypto');
const { loadRecord } = await import('./src/record/load.ts');
const { dataFiles } = await import('./src/export/data-files.ts');
const { recordFeed, changesFeed } = await import('./src/export/feed/items.ts');
const { rssText } = await import('./src/export/feed/rss.ts');
const { atomText } = await import('./src/export/feed/atom.ts');
const { jsonFeedText } = await import('./src/export/feed/json-feed.ts');
const { eventCitations, promiseCitations } = await import('./src/export/citation/items.ts');
const { risText } = await import('./src/export/citation/ris.ts');
const { cslText } = await import('./src/export/citation/csl-json.ts');
const { eventJsonLd, promiseJsonLd } = await import('./src/export/citation/json-ld.ts');
const site = { base: '/', origin: 'https://canal.example' };
const record = loadRecord('tests/fixtures/canal');
const feed = recordFeed(record, site);
const all = [
  ...dataFiles(record, site).map((file) => Buffer.from(file.content).toString()),
  rssText(feed, 'x'), atomText(feed, 'x'), jsonFeedText(feed, 'x'), rssText(changesFeed(record, site), 'x'),
  ...record.events.flatMap((event) => {
    const items = eventCitations(record, event, site);
    return [risText(items), cslText(items), eventJsonLd(record, event, site)];
  }),
  ...record.promises.flatMap((promise) => {
    const items = promiseCitations(record, promise, site);
    return [risText(items), cslText(items), promiseJsonLd(record, promise, site)];
  }),
];
process.stdout.write(createHash('sha256').update(all.join('\\0')).digest('hex'));
`;

function digest(env: Readonly<Record<string, string>>): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

test('data files, feeds and citations are the same bytes east and west of Greenwich, and in any locale', () => {
  const west = digest({ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' });
  expect(west).toMatch(/^[0-9a-f]{64}$/);
  expect(digest({ TZ: 'Asia/Kamchatka', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' })).toBe(west);
}, 60_000);
