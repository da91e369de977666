import type { APIRoute, GetStaticPaths } from 'astro';
import { currentRecord } from '../record/current.ts';
import type { Event, PromiseEntry, RecordGraph } from '../record/graph.ts';
import type { EntryFile } from '../export/entry-files.ts';
import { sites } from '../site/published-site.ts';
import { byEveryId } from '../views/old-address.ts';

interface EntryFileRoute<T> {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute<{ entry: T }>;
}

function route<T>(
  file: EntryFile<T>,
  entries: (record: RecordGraph) => readonly { readonly id: string; readonly entry: T }[],
): EntryFileRoute<T> {
  return {
    getStaticPaths: () => entries(currentRecord()).map(({ id, entry }) => ({ params: { id }, props: { entry } })),
    GET: ({ props: { entry } }) =>
      new Response(file.text(currentRecord(), entry, sites), {
        headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` },
      }),
  };
}

/** The route of a file that every event has. */
export function eventFileRoute(file: EntryFile<Event>): EntryFileRoute<Event> {
  return route(file, (record) => byEveryId(record, 'events'));
}

/** The same for a file that every promise has. */
export function promiseFileRoute(file: EntryFile<PromiseEntry>): EntryFileRoute<PromiseEntry> {
  return route(file, (record) => byEveryId(record, 'promises'));
}
