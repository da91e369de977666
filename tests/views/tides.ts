import { parseEdtf, type EdtfDate } from '../../src/record/dates/edtf-date.ts';
import type { Event, PromiseEntry, RecordGraph } from '../../src/record/graph.ts';
import { fixture } from '../fixture.ts';

const read = fixture('tides');

/** The record about the lock, changed as a test needs it: each time another one, as lookups are kept per record. */
export function tides(changes: Partial<RecordGraph> = {}): RecordGraph {
  return { ...read, ...changes };
}

/** The event of the record about the lock whose id begins so. */
export function tidesEvent(id: string): Event {
  const event = read.events.find((candidate) => candidate.id.startsWith(id));
  if (!event) throw new RangeError(id);
  return event;
}

/** The promise of the record about the lock with this id. */
export function tidesPromise(id: string): PromiseEntry {
  const promise = read.promises.find((candidate) => candidate.id === id);
  if (!promise) throw new RangeError(id);
  return promise;
}

/** A date as an entry writes it. */
export function date(edtf: string): EdtfDate {
  const parsed = parseEdtf(edtf);
  if (!parsed) throw new RangeError(edtf);
  return parsed;
}
