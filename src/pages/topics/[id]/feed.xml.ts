import type { APIRoute } from 'astro';
import { site } from '../../../site/base-path.ts';
import { currentRecord } from '../../../record/current.ts';
import { permalink } from '../../../site/address.ts';
import { byEveryId } from '../../../views/old-address.ts';
import { topicFeed } from '../../../export/feed/items.ts';
import { rssText } from '../../../export/feed/rss.ts';

export function getStaticPaths() {
  return byEveryId(currentRecord(), 'topics').map(({ id, entry }) => ({ params: { id }, props: { id: entry.id } }));
}

export const GET: APIRoute<{ id: string }> = ({ props: { id } }) =>
  new Response(rssText(topicFeed(currentRecord(), id, site), permalink(site, `/topics/${id}/feed.xml`)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
