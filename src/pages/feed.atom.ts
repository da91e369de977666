import type { APIRoute } from 'astro';
import { site } from '../layouts/site.ts';
import { currentRecord } from '../record/current.ts';
import { permalink } from '../views/address.ts';
import { atomText } from '../views/feed/atom.ts';
import { recordFeed } from '../views/feed/items.ts';

export const GET: APIRoute = () =>
  new Response(atomText(recordFeed(currentRecord(), site), permalink(site, '/feed.atom')), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
