import type { APIRoute } from 'astro';
import { site } from '../layouts/site.ts';
import { currentRecord } from '../record/current.ts';
import { permalink } from '../views/address.ts';
import { jsonFeedText } from '../views/feed/json-feed.ts';
import { recordFeed } from '../views/feed/items.ts';

export const GET: APIRoute = () =>
  new Response(jsonFeedText(recordFeed(currentRecord(), site), permalink(site, '/feed.json')), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
