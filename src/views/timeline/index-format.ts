import type { PromiseTimeline } from './promise-state.ts';

/** The facets of the timeline, in the order in which they are shown. They are also the keys of its address. */
export const facetNames = ['topic', 'voice', 'stage', 'weight', 'evidence', 'kind', 'person', 'organisation'] as const;

export type FacetName = (typeof facetNames)[number];

/** The id and the label of a value. */
export type FacetWord = readonly [id: string, label: string];

/**
 * `/timeline/index.json`: what the browser needs to filter the events. It is fetched when a reader first reaches
 * for a filter. Events are held in columns, in time order: the same position in each column is the same event.
 */
export interface TimelineIndex {
  readonly closing: string;
  readonly words: Readonly<Record<FacetName, readonly FacetWord[]>>;
  /** How each voice is named in a sentence, where it is drawn, and each stage is marked, in the order of `words`. */
  readonly phrases: readonly string[];
  readonly positions: readonly string[];
  readonly marks: readonly string[];
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly place: readonly string[];
  /** The date in words, without the year. */
  readonly day: readonly string[];
  /** First and last possible day (ISO 8601); `to` is empty where it is the same day. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The day by which the event was first published, where that is later than the event itself; else empty. */
  readonly later: readonly string[];
  /** The heading a row stands under: a month "2015-10", a year "2015", or a period outside the span. */
  readonly group: readonly string[];
  /** Positions in `words`, per event. */
  readonly facets: Readonly<Record<FacetName, readonly (readonly number[])[]>>;
  readonly promises: readonly PromiseTimeline[];
}
