import type { Event, RecordGraph } from '../../record/graph.ts';
import { eventYears, type MonthGroup, monthGroups, yearOf } from './groups.ts';
import { countsSentence } from './counts-sentence.ts';

/** What the page of one year shows. */
export interface YearView {
  readonly year: string;
  readonly sentence: string;
  readonly events: readonly Event[];
  readonly months: readonly MonthGroup[];
  /** The year lies before or after the span of the record. */
  readonly period: 'background' | 'epilogue' | undefined;
  /** The nearest years that have an event. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The year as its page shows it, events by month whichever period they belong to. */
export function yearView(record: RecordGraph, year: string): YearView {
  const events = record.events.filter((event) => yearOf(event) === year);
  const years = eventYears(record);
  const at = years.indexOf(year);
  return {
    year,
    sentence: countsSentence(record, events),
    events,
    months: monthGroups(
      events.map((event) => ({ ...event, period: undefined })),
      record.vocabulary.language,
    ),
    period: events[0]?.period,
    previous: years[at - 1],
    next: years[at + 1],
  };
}
