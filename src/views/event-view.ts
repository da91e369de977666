import type { Event, Organisation, Person, PromiseEntry, RecordGraph, Term, Topic } from '../record/graph.ts';
import { connections } from './connections.ts';
import { type Evidence, eventEvidence } from './evidence.ts';
import { type Neighbours, neighboursIn, placesIn } from './neighbours.ts';
import { type SourceView, sourceViews } from './source-view.ts';
import { labelOf } from './words.ts';

/** An event that is named beside another one, with how the two are related, read from the page's event. */
export interface RelatedEvent {
  readonly event: Event;
  readonly label: string;
}

/** Everything an event's page shows beyond the entry itself. */
export interface EventView {
  readonly evidence: Evidence;
  readonly sources: readonly SourceView[];
  /** Number of a source in the list, by its id. */
  readonly numberOf: (sourceId: string) => number | undefined;
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly terms: readonly Term[];
  readonly topics: readonly ({ readonly topic: Topic } & Neighbours)[];
  readonly promises: readonly ({ readonly promise: PromiseEntry; readonly step: string } & Neighbours)[];
  readonly related: readonly RelatedEvent[];
  readonly inTime: Neighbours;
}

function defined<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined);
}

/** Puts together what the page of `event` shows. */
export function eventView(record: RecordGraph, event: Event): EventView {
  const links = connections(record);
  const sources = sourceViews(record, event.sources);
  const numbers = new Map(sources.map((source) => [source.id, source.number]));
  const related = new Map<string, RelatedEvent>();
  for (const { event: id, relation } of event.related) {
    const other = links.event(id);
    if (other) related.set(id, { event: other, label: labelOf(record.vocabulary.relations, relation) });
  }
  for (const { event: other, relation } of links.relatedTo(event.id)) {
    const word = record.vocabulary.relations.find((candidate) => candidate.id === relation);
    if (word && !related.has(other.id)) related.set(other.id, { event: other, label: word.inverse });
  }
  const places = placesIn(record.events);
  const placeOf = (other: Event): number => places.get(other) ?? 0;
  return {
    evidence: eventEvidence(event, links.publisher),
    sources,
    numberOf: (id) => numbers.get(id),
    people: defined(event.people.map(links.person)),
    organisations: defined(event.organisations.map(links.organisation)),
    terms: defined(event.terms.map(links.term)),
    topics: defined(event.topics.map(links.topic)).map((topic) => ({
      topic,
      ...neighboursIn(links.eventsOfTopic(topic.id), event),
    })),
    promises: links.promisesOfEvent(event.id).map((promise) => ({
      promise,
      ...neighboursIn(links.eventsOfPromise(promise.id), event),
      step: labelOf(record.vocabulary.steps, promise.steps.find((step) => step.event === event.id)?.step ?? ''),
    })),
    related: [...related.values()].sort((a, b) => placeOf(a.event) - placeOf(b.event)),
    inTime: neighboursIn(record.events, event),
  };
}
