import type { EventTable } from './table.ts';
import type { Found } from './engine.ts';
import type { QueryDate } from './query-dates.ts';
import type { SearchSettings } from './settings.ts';

export const sorts = ['relevance', 'oldest', 'newest', 'weight'] as const;
export type Sort = (typeof sorts)[number];

/** What a reader has narrowed the results by, beside the words of the query. */
export interface Narrowing {
  /** Ids of chosen values by facet; within a facet any may hold, across facets all must. */
  readonly facets: ReadonlyMap<string, readonly string[]>;
  readonly sort: Sort;
  /** ISO days; an event stays when it may have happened between them. */
  readonly from?: string;
  readonly to?: string;
  /** A date in the query is left out of the search when this is set. */
  readonly ignoreDate?: boolean;
}

/** How many results each value of a facet would leave. */
export interface FacetCounts {
  readonly name: string;
  readonly label: string;
  readonly values: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
    readonly chosen: boolean;
  }[];
}

export interface Arranged {
  /** Numbers of events in the order they are shown. */
  readonly events: readonly number[];
  readonly facets: readonly FacetCounts[];
  /** The date of the query that narrows the results. */
  readonly date: QueryDate | undefined;
  /** A date of the query that was left out because nothing fits both it and the words. */
  readonly dateWithout: QueryDate | undefined;
  /** Events shown although they lie outside the date. */
  readonly outside: readonly number[];
}

/** How much more of the words a page outside the date must hold to be shown all the same. */
const muchMore = 0.25;

function overlaps(table: EventTable, event: number, from: string | undefined, to: string | undefined): boolean {
  return (from ?? '') <= (table.to[event] ?? '') && (table.from[event] ?? '') <= (to ?? '9999');
}

/** Days that a date of the record spans: a day is told before a month, a month before a year. */
function vagueness(table: EventTable, event: number): number {
  return Date.parse(table.to[event] ?? '') - Date.parse(table.from[event] ?? '');
}

function ordered(events: readonly number[], table: EventTable, sort: Sort): readonly number[] {
  const at = (event: number): string => table.from[event] ?? '';
  switch (sort) {
    case 'relevance':
      return events;
    case 'weight':
      return [...events].sort((a, b) => a - b);
    case 'oldest':
      return [...events].sort((a, b) => at(a).localeCompare(at(b), 'en') || a - b);
    case 'newest':
      return [...events].sort((a, b) => at(b).localeCompare(at(a), 'en') || a - b);
  }
}

/** Narrows and orders what a query found, and counts what each facet would leave. */
export function arrange(found: Found, table: EventTable, narrowing: Narrowing, settings: SearchSettings): Arranged {
  const every = Array.from({ length: settings.events }, (_, event) => event);
  const ranked = found.events;
  const matching = ranked?.map(({ document }) => document) ?? every;
  const wanted = narrowing.ignoreDate === true ? undefined : found.query.date;
  const inDate = wanted ? matching.filter((event) => overlaps(table, event, wanted.from, wanted.to)) : matching;
  // A date may belong to what is asked for and not to the event ("what was said about the October 2017 agreement"):
  // pages outside it that hold far more of the words stay, after those inside.
  const held = new Map(ranked?.map(({ document, covered }) => [document, covered]));
  const mostInDate = inDate.reduce((most, event) => Math.max(most, held.get(event) ?? 0), 0);
  const far = wanted && ranked ? matching.filter((event) => (held.get(event) ?? 0) > mostInDate + muchMore) : [];
  const fitting = new Set(inDate);
  const outside = inDate.length > 0 ? far.filter((event) => !fitting.has(event)).slice(0, 3) : [];
  const fits = inDate.length > 0;
  const dated = fits ? [...inDate, ...outside] : matching;
  const inRange = dated.filter((event) => overlaps(table, event, narrowing.from, narrowing.to));
  const chosen = table.facets.map((facet) => {
    const ids = narrowing.facets.get(facet.name) ?? [];
    return new Set(ids.map((id) => facet.values.findIndex(([value]) => value === id)));
  });
  const holds = (event: number, index: number): boolean => {
    const wantedValues = chosen[index];
    if (!wantedValues || wantedValues.size === 0) return true;
    return table.facets[index]?.of[event]?.some((value) => wantedValues.has(value)) ?? false;
  };
  // A value's count leaves its own facet aside: it tells what choosing it as well would add.
  const lacking = inRange.map((event) => table.facets.flatMap((_, index) => (holds(event, index) ? [] : [index])));
  const left = inRange.filter((_, place) => lacking[place]?.length === 0);
  const facets = table.facets.map((facet, index): FacetCounts => {
    const counts = new Map<number, number>();
    inRange.forEach((event, place) => {
      const lacks = lacking[place] ?? [];
      if (lacks.length > 1 || (lacks.length === 1 && lacks[0] !== index)) return;
      for (const value of facet.of[event] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    });
    return {
      name: facet.name,
      label: facet.label,
      values: facet.values.map(([id, label], value) => ({
        id,
        label,
        count: counts.get(value) ?? 0,
        chosen: chosen[index]?.has(value) ?? false,
      })),
    };
  });
  const byDate =
    ranked === undefined && narrowing.sort === 'relevance' && (wanted ?? narrowing.from ?? narrowing.to) !== undefined
      ? [...left].sort((a, b) => vagueness(table, a) - vagueness(table, b) || a - b)
      : left;
  return {
    events: ordered(byDate, table, narrowing.sort),
    facets,
    date: fits ? wanted : undefined,
    dateWithout: fits ? undefined : wanted,
    outside,
  };
}
