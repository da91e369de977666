import type { APIRoute } from 'astro';
import { site } from '../layouts/site.ts';
import { currentRecord } from '../record/current.ts';
import { permalink } from '../views/address.ts';
import { rssText } from '../views/feed/rss.ts';
import { recordFeed } from '../views/feed/items.ts';

export const GET: APIRoute = () =>
  new Response(rssText(recordFeed(currentRecord(), site), permalink(site, '/feed.xml')), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
