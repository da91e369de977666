import type { APIRoute } from 'astro';
import { site } from '../layouts/site.ts';
import { permalink } from '../views/address.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${permalink(site, '/sitemap-index.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
