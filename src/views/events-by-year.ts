import type { Event } from '../record/graph.ts';
import { onlyYearKnown } from './date-words.ts';

/** The events that begin in one calendar year. */
export interface YearOfEvents {
  readonly year: string;
  readonly events: readonly Event[];
}

/**
 * Files events under the year in which they begin, oldest first; within a year those of which only the year is known come
 * last. Years without events are left out.
 */
export function eventsByYear(events: readonly Event[]): YearOfEvents[] {
  const years = new Map<string, Event[]>();
  for (const event of events) {
    const year = event.date.from.slice(0, 4);
    const list = years.get(year);
    if (list) list.push(event);
    else years.set(year, [event]);
  }
  return [...years]
    .map(([year, list]) => ({
      year,
      events: list.toSorted((a, b) => Number(onlyYearKnown(a.date)) - Number(onlyYearKnown(b.date))),
    }))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}
