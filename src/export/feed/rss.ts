import type { Feed, FeedItem } from './items.ts';
import { element, xmlDeclaration } from './xml.ts';

/** Midnight UTC of a day as RFC 822 wants it: "Sun, 22 Nov 2026 00:00:00 GMT". */
function rfc822(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}

function itemXml(item: FeedItem): string {
  return element('item', [
    element('title', item.title),
    element('link', item.url),
    element('guid', item.url, { isPermaLink: 'true' }),
    element('pubDate', rfc822(item.published)),
    ...item.categories.map((category) => element('category', category)),
    element('description', item.summary),
    element('content:encoded', item.html),
  ]);
}

/** A feed as RSS 2.0 (rssboard.org/rss-specification); `self` is its own absolute address. */
export function rssText(feed: Feed, self: string): string {
  const channel = element('channel', [
    element('title', feed.title),
    element('link', feed.home),
    element('description', feed.description),
    element('language', feed.language),
    element('copyright', `${feed.author}, ${feed.licence.name}`),
    element('lastBuildDate', rfc822(feed.updated)),
    element('atom:link', '', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map(itemXml),
  ]);
  const names = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  };
  return `${xmlDeclaration}${element('rss', [channel], names)}\n`;
}
