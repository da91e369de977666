import type { APIRoute } from 'astro';
import { site } from '../../layouts/site.ts';
import { currentRecord } from '../../record/current.ts';
import type { Event } from '../../record/graph.ts';
import { cslText } from '../../views/citation/csl-json.ts';
import { eventCitations } from '../../views/citation/items.ts';

export function getStaticPaths() {
  return currentRecord().events.map((event) => ({ params: { id: event.id }, props: { event } }));
}

export const GET: APIRoute<{ event: Event }> = ({ props: { event } }) =>
  new Response(cslText(eventCitations(currentRecord(), event, site)), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
