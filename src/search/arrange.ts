import type { EventTable } from '../views/filter/event-table.ts';
import { type Filtered, filterEvents } from '../views/filter/filter.ts';
import type { Sort, ViewState } from '../views/filter/view-state.ts';
import type { Found } from './find.ts';
import type { QueryDate } from './query-dates.ts';

/** The events that a query found, with its date as a filter; all are places in the table of events. */
export interface Dated {
  /** Best first; undefined when the query holds neither words nor a date that is recorded. */
  readonly events: readonly number[] | undefined;
  /** The date of the query that narrows the events. */
  readonly date: QueryDate | undefined;
  /** A date of the query that was left out because nothing fits both it and the words. */
  readonly dateWithout: QueryDate | undefined;
  /** Events kept although they lie outside the date. */
  readonly outside: readonly number[];
}

/** What of a view is found, narrowed and ordered. */
export interface Arranged extends Dated {
  readonly events: readonly number[];
  readonly counts: Filtered['counts'];
}

/** How much more of the words a page outside the date must hold to be shown all the same, and how many such pages are. */
const muchMore = 0.25;
const mostOutside = 3;

/** Events far below the best one are left out, except the first few: a common word alone finds nearly everything. */
const leastShare = 0.15;
const alwaysKept = 10;

function telling<E extends { readonly score: number }>(events: readonly E[]): readonly E[] {
  const least = (events[0]?.score ?? 0) * leastShare;
  return events.filter(({ score }, at) => at < alwaysKept || score >= least);
}

/** A day is told before a month, a month before a year; between equals the more important event comes first. */
function byVagueness(table: EventTable): (a: number, b: number) => number {
  const days = (at: number): number => Date.parse(table.to[at] ?? '') - Date.parse(table.from[at] ?? '');
  const weights = byWeight(table);
  return (a, b) => days(a) - days(b) || weights(a, b);
}

function byWeight(table: EventTable): (a: number, b: number) => number {
  // The weights stand in the table heaviest first.
  const place = (at: number): number => table.facets.weight[at]?.[0] ?? table.words.weight.length;
  return (a, b) => place(a) - place(b) || a - b;
}

/**
 * Takes the date of a query for a filter. It may belong to what is asked for and not to the event ("what was said about
 * the October 2017 agreement"): events outside it that hold far more of the words stay, after those inside.
 */
export function dated({ query, events }: Found, table: EventTable, anyDate: boolean): Dated {
  const placesOf = (some: NonNullable<Found['events']>): number[] => telling(some).map(({ place }) => place);
  const found = events && placesOf(events);
  const date = anyDate ? undefined : query.date;
  if (!date) return { events: found, date: undefined, dateWithout: undefined, outside: [] };
  const within = (at: number): boolean => date.from <= (table.to[at] ?? '') && (table.from[at] ?? '') <= date.to;
  // A word that tells much leaves out what holds others, which may be all there is of the date.
  const rest = events ? placesOf(events.filter(({ place }) => within(place))) : [...table.from.keys()].filter(within);
  const near = found?.filter(within) ?? [];
  const inside = near.length > 0 ? near : rest;
  if (inside.length === 0) return { events: found, date: undefined, dateWithout: date, outside: [] };
  if (!events) return { events: inside.sort(byVagueness(table)), date, dateWithout: undefined, outside: [] };
  const most = Math.max(...events.filter(({ place }) => within(place)).map(({ covered }) => covered));
  const outside = placesOf(
    events.filter(({ place, covered }) => !within(place) && covered > most + muchMore).slice(0, mostOutside),
  );
  return { events: [...inside, ...outside], date, dateWithout: undefined, outside };
}

function ordered(shown: readonly number[], table: EventTable, sort: Sort, found: readonly number[] | undefined) {
  if (sort === 'oldest') return shown;
  if (sort === 'newest') {
    const day = (at: number): string => table.from[at] ?? '';
    return [...shown].sort((a, b) => (day(a) === day(b) ? a - b : day(a) < day(b) ? 1 : -1));
  }
  if (sort === 'weight' || !found) return [...shown].sort(byWeight(table));
  const kept = new Set(shown);
  return found.filter((at) => kept.has(at));
}

/** Narrows and orders what a query found, and counts what each value of a facet would leave. */
export function arrange(found: Found, table: EventTable, view: ViewState): Arranged {
  const { events, ...rest } = dated(found, table, view.anyDate);
  const { shown, counts } = filterEvents(table, view, events && new Set(events));
  const left = new Set(shown);
  return {
    ...rest,
    outside: rest.outside.filter((at) => left.has(at)),
    events: ordered(shown, table, view.sort, events),
    counts,
  };
}
