import type { APIRoute } from 'astro';
import { site } from '../site/base-path.ts';
import { currentRecord } from '../record/current.ts';
import { permalink } from '../site/address.ts';
import { rssText } from '../export/feed/rss.ts';
import { recordFeed } from '../export/feed/items.ts';

export const GET: APIRoute = () =>
  new Response(rssText(recordFeed(currentRecord(), site), permalink(site, '/feed.xml')), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
