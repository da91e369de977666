import type { APIRoute } from 'astro';
import { site } from '../site/base-path.ts';
import { currentRecord } from '../record/current.ts';
import { permalink } from '../site/address.ts';
import { atomText } from '../export/feed/atom.ts';
import { recordFeed } from '../export/feed/items.ts';

export const GET: APIRoute = () =>
  new Response(atomText(recordFeed(currentRecord(), site), permalink(site, '/feed.atom')), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
