import type { APIRoute } from 'astro';
import { site } from '../site/base-path.ts';
import { currentRecord } from '../record/current.ts';
import { permalink } from '../site/address.ts';
import { jsonFeedText } from '../export/feed/json-feed.ts';
import { recordFeed } from '../export/feed/items.ts';

export const GET: APIRoute = () =>
  new Response(jsonFeedText(recordFeed(currentRecord(), site), permalink(site, '/feed.json')), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
