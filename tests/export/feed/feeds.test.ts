import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Event } from '../../../src/record/graph.ts';
import { atomText } from '../../../src/export/feed/atom.ts';
import { changesFeed, feedLength, recordFeed, topicFeed } from '../../../src/export/feed/items.ts';
import { jsonFeedText } from '../../../src/export/feed/json-feed.ts';
import { rssText } from '../../../src/export/feed/rss.ts';
import { escapeXml } from '../../../src/export/feed/xml.ts';
import { canal, hosted } from '../canal.ts';
import { parseXml, textsOf } from './parse-xml.ts';
import { realRecord } from '../../real-record.ts';

const json = z.looseObject({ version: z.string(), items: z.array(z.looseObject({ id: z.string() })) });

const self = 'https://canal.example/some/base/feed.xml';
const feed = recordFeed(canal, hosted);
const newest = [
  'https://canal.example/some/base/events/1902-basin-dug/',
  'https://canal.example/some/base/events/1902-07-regatta/',
  'https://canal.example/some/base/events/1901-03-04-lock-announced/',
];

test('the newest recorded comes first; of those recorded on one day, the latest event', () => {
  expect(feed.items.map((item) => item.url)).toEqual(newest);
});

test('RSS is well-formed, dated in RFC 822, and gives escaped words back', () => {
  const elements = parseXml(rssText(feed, self));
  expect(textsOf(elements, 'guid')).toEqual(newest);
  expect(textsOf(elements, 'link').slice(1)).toEqual(newest);
  expect(textsOf(elements, 'title')).toEqual([
    'Towpath & Lock: the Alder Canal, 1901 to 1903',
    'The basin is dug',
    'A regatta of barges',
    'Aldermouth announces a "great" lock & basin, for 50 % of £10_000',
  ]);
  expect(textsOf(elements, 'pubDate')).toEqual([
    'Sun, 03 May 2020 00:00:00 GMT',
    'Fri, 01 May 2020 00:00:00 GMT',
    'Fri, 01 May 2020 00:00:00 GMT',
  ]);
  expect(textsOf(elements, 'category')).toEqual(['Locks', 'Basins', 'Basins', 'Locks']);
  expect(textsOf(elements, 'lastBuildDate')).toEqual(['Tue, 02 Jun 2020 00:00:00 GMT']);
  expect(textsOf(elements, 'content:encoded')).toEqual(feed.items.map((item) => item.html));
  expect(elements.find((element) => element.name === 'atom:link')?.attributes).toEqual({
    href: self,
    rel: 'self',
    type: 'application/rss+xml',
  });
});

test('Atom is well-formed, has unique ids and RFC 3339 dates', () => {
  const document = parseXml(atomText(feed, self));
  expect(document.at(-1)).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
  expect(textsOf(document, 'id')).toEqual([self, ...newest]);
  expect(textsOf(document, 'updated')).toEqual([
    '2020-06-02T00:00:00Z',
    '2020-05-03T00:00:00Z',
    '2020-05-01T00:00:00Z',
    '2020-06-02T00:00:00Z',
  ]);
  expect(textsOf(document, 'published')[2]).toBe('2020-05-01T00:00:00Z');
});

test('the parser of these tests refuses what is not well-formed', () => {
  expect(() => parseXml('<rss><channel></rss>')).toThrow();
  expect(() => parseXml('<rss>a & b</rss>')).toThrow();
  expect(() => parseXml('<rss><atom:link/></rss>')).toThrow();
});

test('JSON Feed 1.1 has the same items', () => {
  const parsed = json.parse(JSON.parse(jsonFeedText(feed, self)));
  expect(parsed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(parsed.items.map((item) => item.id)).toEqual(newest);
  expect(parsed.items[0]).toMatchObject({
    url: newest[0],
    date_published: '2020-05-03T00:00:00Z',
    tags: ['Locks', 'Basins'],
  });
});

test('the HTML of an item leaves withdrawn facts out and makes links absolute', () => {
  const html = feed.items[2]?.html;
  expect(html).toContain('<a href="https://canal.example/some/base/events/1902-basin-dug/">the basin</a>');
  expect(html).toContain('<li>The lock is to be 5 &#x3C; 6 yards wide, with a "gate", says the mayor.</li>');
  expect(html).not.toContain('7 yards');
  expect(html).toContain('<p>4 March 1901 · Upstream · Words</p>');
});

test('a topic has a feed of its events only, and an unknown topic none', () => {
  expect(topicFeed(canal, 'locks', hosted).items.map((item) => item.url)).toEqual([newest[0], newest[2]]);
  expect(topicFeed(canal, 'locks', hosted).home).toBe('https://canal.example/some/base/topics/locks/');
  expect(() => topicFeed(canal, 'canals', hosted)).toThrow(RangeError);
});

test('changes have a feed whose items lead to their place on the page', () => {
  const changes = changesFeed(canal, hosted);
  expect(changes.items).toMatchObject([
    {
      url: 'https://canal.example/some/base/changes/#2020-06-02-width',
      title: 'The width of the lock is withdrawn',
      published: '2020-06-02',
      categories: ['correction'],
    },
  ]);
  expect(textsOf(parseXml(rssText(changes, self)), 'pubDate')).toEqual(['Tue, 02 Jun 2020 00:00:00 GMT']);
});

test('a feed without items is whole and dated by the closing day', () => {
  const empty = changesFeed({ ...canal, changes: [] }, hosted);
  expect(textsOf(parseXml(rssText(empty, self)), 'item')).toEqual([]);
  expect(empty.updated).toBe('1903-12-31');
});

test('a long record gives its newest hundred', () => {
  const [first] = canal.events;
  if (!first) throw new RangeError('The canal has no events.');
  const events = Array.from({ length: feedLength + 5 }, (_, index): Event => ({ ...first, id: `event-${index}` }));
  expect(recordFeed({ ...canal, events }, hosted).items).toHaveLength(feedLength);
});

test('characters that XML forbids are dropped, those with a meaning escaped', () => {
  expect(escapeXml('a\u0000\u0008b\t<&>"\'\uFFFE')).toBe('ab\t&lt;&amp;&gt;&quot;&#39;');
});

test('the feeds of the real record are well-formed, with unique absolute addresses', () => {
  const record = realRecord;
  const feeds = [recordFeed(record, hosted), ...record.topics.map((topic) => topicFeed(record, topic.id, hosted))];
  for (const each of feeds) {
    const urls = each.items.map((item) => item.url);
    expect(textsOf(parseXml(rssText(each, self)), 'guid')).toEqual(urls);
    expect(textsOf(parseXml(atomText(each, self)), 'id')).toEqual([self, ...urls]);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.filter((url) => !url.startsWith('https://canal.example/some/base/events/'))).toEqual([]);
  }
});

test('no item of a feed says what stands elsewhere on its page: a feed shows the lead and the facts alone', () => {
  const pointing =
    /\b(?:disputed|see|named|listed|told|shown|described|quoted) (?:below|above)\b|\b(?:below|above)[.;:]/i;
  const texts = realRecord.events.flatMap(({ id, lead, facts }) =>
    [lead, ...facts.map(({ prose }) => prose)].map(({ text }) => `${id}: ${text}`),
  );
  expect(texts.filter((text) => pointing.test(text))).toEqual([]);
});
