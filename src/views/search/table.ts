import type { Event, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { eventEvidence } from '../evidence.ts';
import { laterFacets } from './later-facets.ts';
import { numberedEvents } from './things.ts';

/** A facet that results can be narrowed by. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  /** Id and label of each value. */
  readonly values: readonly (readonly [string, string])[];
  /** For each item, of events in the order of their numbers, the places of its values in `values`. */
  readonly of: readonly (readonly number[])[];
}

/** Dates and facets of the events, column by column. Dates are ISO days. */
export interface EventTable {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly facets: readonly Facet[];
}

/** A facet of some items: the values that any of them has, in the order given, and the places of those of each item. */
export function facet<T>(
  name: string,
  label: string,
  values: readonly (readonly [string, string])[],
  items: readonly T[],
  of: (item: T) => readonly string[],
): Facet {
  const held = new Set(items.flatMap(of));
  const used = values.filter(([id]) => held.has(id));
  const place = new Map(used.map(([id], index) => [id, index]));
  return { name, label, values: used, of: items.map((item) => of(item).flatMap((id) => place.get(id) ?? [])) };
}

function named(things: readonly { readonly id: string; readonly name: string }[]): [string, string][] {
  return things.map(({ id, name }) => [id, name]);
}

/** The years a date touches. */
function yearsOf(event: Event): string[] {
  const first = Number(event.date.from.slice(0, 4));
  const last = Number(event.date.to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The table that dates, sorting and facets work on. */
export function eventTable(record: RecordGraph): EventTable {
  const events = numberedEvents(record);
  const { voices, stages, kinds } = record.vocabulary;
  const by = connections(record);
  const labels = (words: readonly { readonly id: string; readonly label: string }[]): [string, string][] =>
    words.map(({ id, label }) => [id, label]);
  const years = [...new Set(events.flatMap(yearsOf))].sort();
  const evidence: [string, string][] = [
    ['one-origin', 'One origin'],
    ['several-origins', 'Several origins'],
    ['disputed', 'Core disputed'],
    ['disagreements', 'Sources differ'],
  ];
  const evidenceIds = (event: Event): string[] => [
    eventEvidence(event, by.publisher).single ? 'one-origin' : 'several-origins',
    ...(event.disputed ? ['disputed'] : []),
    ...(event.disagreements.length > 0 ? ['disagreements'] : []),
  ];
  return {
    from: events.map((event) => event.date.from),
    to: events.map((event) => event.date.to),
    facets: [
      facet('topic', 'Topic', named(record.topics), events, (event) => event.topics),
      facet('voice', 'Voice', labels(voices), events, (event) => [event.voice]),
      facet('stage', 'Stage', labels(stages), events, (event) => [event.stage]),
      facet('kind', 'Kind', labels(kinds), events, (event) => [event.kind]),
      facet(
        'year',
        'Year',
        years.map((year) => [year, year] as const),
        events,
        yearsOf,
      ),
      facet('evidence', 'Evidence', evidence, events, evidenceIds),
    ],
  };
}

/** The facets of `laterFacets`, in their order. */
export function namedFacets(record: RecordGraph): Facet[] {
  const events = numberedEvents(record);
  const [person, organisation] = laterFacets;
  return [
    facet(person.name, person.label, named(record.people), events, (event) => event.people),
    facet(organisation.name, organisation.label, named(record.organisations), events, (event) => event.organisations),
  ];
}
