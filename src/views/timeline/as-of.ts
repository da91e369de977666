import type { Event, PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { type PromiseState, promiseStateOn } from './promise-state.ts';
import { promiseTimeline } from './promise-timeline.ts';
import { publishedAfter, standingOn } from './status-on-day.ts';

/** What had happened by a day, and what could be known of it. */
export interface KnownBy {
  /** Events that had certainly happened, oldest first. */
  readonly happened: readonly Event[];
  /** Those of `happened` whose sources were all published later. */
  readonly publishedLater: readonly Event[];
  /** Events whose date is too loose to say. */
  readonly perhaps: readonly Event[];
  /** The promises made by then, and how they stood. */
  readonly promises: readonly { readonly promise: PromiseEntry; readonly state: PromiseState }[];
}

/**
 * The day by which an event was published, as far as its sources are dated: the last possible day of the earliest
 * one. Empty when no source is dated, or when one appeared no later than the event. Pages from before the event do not count.
 */
export function publishedLaterDay(event: Event): string {
  const days = event.sources.flatMap((source) =>
    source.context || !source.published || source.published.to < event.date.from ? [] : [source.published.to],
  );
  const first = days.sort()[0] ?? '';
  return first > event.date.to ? first : '';
}

/** What was known by the end of `day` (ISO 8601): events by their last possible day, promises as they stood. */
export function knownBy(record: RecordGraph, day: string): KnownBy {
  const standing = (event: Event) => standingOn(event.date, day);
  const happened = record.events.filter((event) => standing(event) === 'happened');
  return {
    happened,
    publishedLater: happened.filter((event) => publishedAfter(publishedLaterDay(event), day)),
    perhaps: record.events.filter((event) => standing(event) === 'perhaps'),
    promises: record.promises.flatMap((promise) => {
      const state = promiseStateOn(promiseTimeline(record, promise), day);
      return state ? [{ promise, state }] : [];
    }),
  };
}
