import type { APIRoute, GetStaticPaths } from 'astro';
import { currentRecord } from '../record/current.ts';
import type { Event } from '../record/graph.ts';
import type { EventFile } from '../views/event-files.ts';
import { sites } from './published-site.ts';

/**
 * The route by which the development server answers for a file that every event has. In a build it has no path:
 * there src/integrations/event-files.ts writes all of them at once.
 */
export function eventFileRoute(file: EventFile): {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ event: Event }>;
} {
  return {
    getStaticPaths: () =>
      import.meta.env.DEV
        ? currentRecord().events.map((event) => ({ params: { id: event.id }, props: { event } }))
        : [],
    GET: ({ props: { event } }) =>
      new Response(file.text(currentRecord(), event, sites), {
        headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` },
      }),
  };
}
