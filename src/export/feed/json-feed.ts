import { jsonText } from '../json-text.ts';
import { rfc3339 } from './atom.ts';
import type { Feed } from './items.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org); `self` is its own absolute address. */
export function jsonFeedText(feed: Feed, self: string): string {
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: self,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: rfc3339(item.published),
      date_modified: rfc3339(item.updated),
      tags: item.categories,
    })),
  };
  return jsonText(data);
}
