import type { APIRoute, GetStaticPaths } from 'astro';
import { currentRecord } from '../record/current.ts';
import type { Event, PromiseEntry, RecordGraph } from '../record/graph.ts';
import type { EntryFile } from '../export/entry-files.ts';
import { sites } from '../site/published-site.ts';

interface EntryFileRoute<T> {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ entry: T }>;
}

function route<T extends { readonly id: string }>(
  file: EntryFile<T>,
  entries: (record: RecordGraph) => readonly T[],
): EntryFileRoute<T> {
  return {
    getStaticPaths: () => entries(currentRecord()).map((entry) => ({ params: { id: entry.id }, props: { entry } })),
    GET: ({ props: { entry } }) =>
      new Response(file.text(currentRecord(), entry, sites), {
        headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` },
      }),
  };
}

/** The route of a file that every event has. */
export function eventFileRoute(file: EntryFile<Event>): EntryFileRoute<Event> {
  return route(file, ({ events }) => events);
}

/** The same for a file that every promise has. */
export function promiseFileRoute(file: EntryFile<PromiseEntry>): EntryFileRoute<PromiseEntry> {
  return route(file, ({ promises }) => promises);
}
