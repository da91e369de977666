import type { APIRoute } from 'astro';
import { publishedSite } from '../../layouts/published-site.ts';
import { currentRecord } from '../../record/current.ts';
import type { Event } from '../../record/graph.ts';
import { eventFile } from '../../views/export/event-file.ts';

export function getStaticPaths() {
  return currentRecord().events.map((event) => ({ params: { id: event.id }, props: { event } }));
}

export const GET: APIRoute<{ event: Event }> = ({ props: { event } }) =>
  new Response(eventFile(currentRecord(), event, publishedSite), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
