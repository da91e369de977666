import type { APIRoute } from 'astro';
import { site } from '../../layouts/site.ts';
import { currentRecord } from '../../record/current.ts';
import { permalink } from '../../views/address.ts';
import { changesFeed } from '../../views/feed/items.ts';
import { rssText } from '../../views/feed/rss.ts';

export const GET: APIRoute = () =>
  new Response(rssText(changesFeed(currentRecord(), site), permalink(site, '/changes/feed.xml')), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
