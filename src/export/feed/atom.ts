import type { Feed, FeedItem } from './items.ts';
import { element, xmlDeclaration } from './xml.ts';

/** Midnight UTC of a day as RFC 3339 wants it. */
export function rfc3339(day: string): string {
  return `${day}T00:00:00Z`;
}

function entryXml(item: FeedItem): string {
  return element('entry', [
    element('title', item.title),
    element('link', '', { href: item.url }),
    element('id', item.url),
    element('published', rfc3339(item.published)),
    element('updated', rfc3339(item.updated)),
    ...item.categories.map((term) => element('category', '', { term })),
    element('summary', item.summary),
    element('content', item.html, { type: 'html' }),
  ]);
}

/** A feed as Atom (RFC 4287); `self` is its own absolute address, which is also its id. */
export function atomText(feed: Feed, self: string): string {
  const content = [
    element('title', feed.title),
    element('subtitle', feed.description),
    element('link', '', { href: feed.home }),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', '', { rel: 'license', href: feed.licence.url }),
    element('id', self),
    element('updated', rfc3339(feed.updated)),
    element('author', [element('name', feed.author)]),
    element('rights', feed.licence.name),
    ...feed.items.map(entryXml),
  ];
  const names = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language };
  return `${xmlDeclaration}${element('feed', content, names)}\n`;
}
