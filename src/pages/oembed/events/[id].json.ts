import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../../layouts/site.ts';
import type { Event } from '../../../record/graph.ts';
import { currentRecord } from '../../../record/current.ts';
import { oEmbedOf } from '../../../views/timeline/oembed.ts';

export const getStaticPaths = (() =>
  currentRecord().events.map((event) => ({ params: { id: event.id }, props: { event } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ event: Event }> = ({ props }) =>
  Response.json(oEmbedOf(currentRecord(), props.event, site));
