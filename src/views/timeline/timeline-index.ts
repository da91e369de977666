import type { EventTable } from '../filter/event-table.ts';
import type { PromiseTimeline } from './promise-state.ts';

/** `/timeline/rows.json`: what the timeline shows beside the table of events, in the order of that table. */
export interface TimelineRows {
  readonly closing: string;
  /** How each voice is named in a sentence, in the order of the table's words. */
  readonly phrases: readonly string[];
  readonly id: readonly string[];
  readonly title: readonly string[];
  /** The date in words, without the year. */
  readonly day: readonly string[];
  /** The heading a row stands under: a month "2015-10", a year "2015", or a period outside the span. */
  readonly group: readonly string[];
  readonly promises: readonly PromiseTimeline[];
}

/** All that the browser needs to filter the events and to show them. It is fetched when a reader first reaches for a filter. */
export interface TimelineIndex extends EventTable, TimelineRows {}
