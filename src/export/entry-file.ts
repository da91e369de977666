import type { Event, PromiseEntry, RecordGraph } from '../record/graph.ts';
import type { Site } from '../site/address.ts';
import { envelope, envelopeSchema, jsonText } from './envelope.ts';
import { exportEvent } from './event-export.ts';
import { exportPromise } from './promise-export.ts';
import { eventExport } from './schema/event.ts';
import { promiseExport } from './schema/promise.ts';

/** The schema of `/events/<id>.json`. */
export const eventFileSchema = envelopeSchema({ event: eventExport });

/** The schema of `/promises/<id>.json`. */
export const promiseFileSchema = envelopeSchema({ promise: promiseExport });

/** The text of `/events/<id>.json`: the event as in events.json, with licence and source of its own. */
export function eventFile(record: RecordGraph, event: Event, site: Site): string {
  const file = { schema: 'event', title: event.title, description: `One event of ${record.vocabulary.title}` };
  return jsonText(envelope(record, site, file, { event: exportEvent(record, event, site) }));
}

/** The text of `/promises/<id>.json`: the promise as in promises.json, with licence and source of its own. */
export function promiseFile(record: RecordGraph, promise: PromiseEntry, site: Site): string {
  const file = { schema: 'promise', title: promise.title, description: `One promise of ${record.vocabulary.title}` };
  return jsonText(envelope(record, site, file, { promise: exportPromise(record, promise, site) }));
}
