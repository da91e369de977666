import type { Event, RecordGraph } from '../../record/graph.ts';
import type { Site } from '../address.ts';
import { envelope, envelopeSchema, jsonText } from './envelope.ts';
import { exportEvent } from './event-export.ts';
import { eventExport } from './schema/event.ts';

/** The schema of `/events/<id>.json`. */
export const eventFileSchema = envelopeSchema({ event: eventExport });

/** The text of `/events/<id>.json`: the event as in events.json, with licence and source of its own. */
export function eventFile(record: RecordGraph, event: Event, site: Site): string {
  const file = { schema: 'event', title: event.title, description: `One event of ${record.vocabulary.title}` };
  return jsonText(envelope(record, site, file, { event: exportEvent(record, event, site) }));
}
