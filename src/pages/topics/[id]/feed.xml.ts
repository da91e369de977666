import type { APIRoute } from 'astro';
import { site } from '../../../layouts/site.ts';
import { currentRecord } from '../../../record/current.ts';
import { permalink } from '../../../views/address.ts';
import { topicFeed } from '../../../views/feed/items.ts';
import { rssText } from '../../../views/feed/rss.ts';

export function getStaticPaths() {
  return currentRecord().topics.map((topic) => ({ params: { id: topic.id }, props: { id: topic.id } }));
}

export const GET: APIRoute<{ id: string }> = ({ props: { id } }) =>
  new Response(rssText(topicFeed(currentRecord(), id, site), permalink(site, `/topics/${id}/feed.xml`)), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
