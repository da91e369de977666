import type { APIRoute } from 'astro';
import { site } from '../../site/base-path.ts';
import { currentRecord } from '../../record/current.ts';
import { permalink } from '../../site/address.ts';
import { changesFeed } from '../../export/feed/items.ts';
import { rssText } from '../../export/feed/rss.ts';

export const GET: APIRoute = () =>
  new Response(rssText(changesFeed(currentRecord(), site), permalink(site, '/changes/feed.xml')), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
