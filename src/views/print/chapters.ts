import type { Event, PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { firstSaid, datedSteps } from '../promise/dated.ts';
import { condensed } from '../timeline/condense.ts';
import { yearGroups } from '../timeline/groups.ts';

/** A part of the printed chronology: a year of the span, or what stands before or after it. */
export interface Chapter {
  /** "2015", "background" or "epilogue"; with "year-" before it, the anchor of its heading. */
  readonly id: string;
  readonly heading: string;
  /** In time order. */
  readonly events: readonly Event[];
  readonly landmarks: readonly Event[];
}

/** Whether an event is printed: of a record that is too large for one sheaf of paper, the landmarks alone are. */
export function isPrinted(record: RecordGraph, event: Event): boolean {
  return !condensed(record) || event.weight === 3;
}

/** The events that are printed, in time order, in chapters. */
export function chapters(record: RecordGraph): Chapter[] {
  const place = new Map(record.events.map((event, index) => [event, index]));
  return yearGroups(record)
    .map(({ id, heading, months }) => {
      const events = months
        .flatMap((month) => month.events)
        .filter((event) => isPrinted(record, event))
        .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
      return { id, heading, events, landmarks: events.filter((event) => event.weight === 3) };
    })
    .filter(({ events }) => events.length > 0);
}

/** The promises under their first topic, in the order of topics; within a topic the earliest first word first. */
export function promisesOnPaper(record: RecordGraph): { readonly topic: string; readonly promises: PromiseEntry[] }[] {
  const first = new Map(
    record.promises.map((promise) => [promise.id, firstSaid(datedSteps(record, promise))?.date.from ?? '']),
  );
  const { topic } = connections(record);
  return [...record.topics]
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => ({
      topic: topic(id)?.name ?? id,
      promises: record.promises
        .filter((promise) => promise.topics[0] === id)
        .sort((a, b) => (first.get(a.id) ?? '').localeCompare(first.get(b.id) ?? '', 'en')),
    }))
    .filter(({ promises }) => promises.length > 0);
}
