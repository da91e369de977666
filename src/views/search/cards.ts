import type { Event, RecordGraph } from '../../record/graph.ts';
import { addressOf } from '../address.ts';
import { connections } from '../connections.ts';
import { dateWords } from '../date-words.ts';
import { eventEvidence } from '../evidence.ts';
import { numberedEvents, numberedThings, type Thing } from './things.ts';

/** A passage a match can be shown from, with the part of the page it stands in. */
export interface Passage {
  readonly anchor: string;
  readonly text: string;
  /** BCP 47 code, where it is not the language of the entry. */
  readonly language?: string;
}

/** What a result shows of an event. */
export interface EventCard {
  readonly address: string;
  readonly title: string;
  readonly date: string;
  readonly voice: string;
  readonly position: string;
  readonly stage: string;
  readonly mark: string;
  readonly passages: readonly Passage[];
}

/** What a suggestion shows of a person, an organisation, a term, a topic, a promise or an outlet. */
export interface ThingCard {
  readonly address: string;
  readonly name: string;
  readonly sort: string;
  readonly events: number;
  readonly titled: boolean;
  readonly spellings: readonly string[];
}

function eventCard(event: Event, record: RecordGraph): EventCard {
  const { voices, stages, language } = record.vocabulary;
  const voice = voices.find(({ id }) => id === event.voice);
  const stage = stages.find(({ id }) => id === event.stage);
  return {
    address: addressOf('events', event.id),
    title: event.title,
    date: dateWords(event.date),
    voice: voice?.label ?? event.voice,
    position: voice?.position ?? '',
    stage: stage?.label ?? event.stage,
    mark: stage?.mark ?? '',
    passages: [
      { anchor: '', text: event.lead.text },
      ...event.facts
        .filter((fact) => !fact.withdrawn)
        .map((fact) => ({ anchor: `fact-${fact.number}`, text: fact.prose.text })),
      ...event.disagreements.map(({ number, prose }) => ({ anchor: `disagreement-${number}`, text: prose.text })),
      ...event.sources.flatMap((source) =>
        source.title === undefined
          ? []
          : [
              {
                anchor: `source-${source.id}`,
                text: source.title,
                ...(source.language === undefined || source.language === language ? {} : { language: source.language }),
              },
            ],
      ),
    ],
  };
}

function thingCard({ address, name, sort, events, titled, names, aliases, expansion }: Thing): ThingCard {
  const spellings = [...new Set([name, ...Object.values(names), ...aliases, ...(expansion ? [expansion] : [])])];
  return { address, name, sort, events, titled, spellings };
}

/** What is shown of each document, by its number: events, then the things that a query may name. */
export function searchCards(record: RecordGraph): (EventCard | ThingCard)[] {
  return [...numberedEvents(record).map((event) => eventCard(event, record)), ...numberedThings(record).map(thingCard)];
}

/** A facet that results can be narrowed by. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  /** Id and label of each value. */
  readonly values: readonly (readonly [string, string])[];
  /** For each event, in the order of their numbers, the places of its values in `values`. */
  readonly of: readonly (readonly number[])[];
}

/** Dates and facets of the events, column by column. Dates are ISO days. */
export interface EventTable {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly facets: readonly Facet[];
}

function facet(
  name: string,
  label: string,
  values: readonly (readonly [string, string])[],
  events: readonly Event[],
  of: (event: Event) => readonly string[],
): Facet {
  const held = new Set(events.flatMap(of));
  const used = values.filter(([id]) => held.has(id));
  const place = new Map(used.map(([id], index) => [id, index]));
  return { name, label, values: used, of: events.map((event) => of(event).flatMap((id) => place.get(id) ?? [])) };
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
  const named = (things: readonly { readonly id: string; readonly name: string }[]): [string, string][] =>
    things.map(({ id, name }) => [id, name]);
  const years = [...new Set(events.flatMap(yearsOf))].sort();
  const evidence: [string, string][] = [
    ['one-origin', 'One origin'],
    ['several-origins', 'Several origins'],
    ['disputed', 'Disputed'],
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
      facet('person', 'Person', named(record.people), events, (event) => event.people),
      facet('organisation', 'Organisation', named(record.organisations), events, (event) => event.organisations),
    ],
  };
}
