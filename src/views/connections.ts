import type {
  Event,
  Organisation,
  Person,
  PromiseEntry,
  Publisher,
  RecordGraph,
  Term,
  Topic,
} from '../record/graph.ts';
import { oncePer } from '../record/kept/once-per.ts';

/** Lookups over the record that pages share: by id, and who appears where. Everything keeps the record's order. */
export interface Connections {
  readonly event: (id: string) => Event | undefined;
  readonly promise: (id: string) => PromiseEntry | undefined;
  readonly person: (id: string) => Person | undefined;
  readonly organisation: (id: string) => Organisation | undefined;
  readonly term: (id: string) => Term | undefined;
  readonly topic: (id: string) => Topic | undefined;
  readonly publisher: (id: string) => Publisher | undefined;
  readonly eventsOfPerson: (id: string) => readonly Event[];
  readonly eventsOfOrganisation: (id: string) => readonly Event[];
  readonly eventsOfTerm: (id: string) => readonly Event[];
  readonly eventsOfTopic: (id: string) => readonly Event[];
  /** Events that cite a page of the publisher, or a page that relays its report. */
  readonly eventsOfPublisher: (id: string) => readonly Event[];
  /** Events that are steps of a promise. */
  readonly eventsOfPromise: (id: string) => readonly Event[];
  /** Promises in which an event is a step. */
  readonly promisesOfEvent: (id: string) => readonly PromiseEntry[];
  /** Promises made by a person or an organisation. */
  readonly promisesBy: (id: string) => readonly PromiseEntry[];
  readonly promisesOfTopic: (id: string) => readonly PromiseEntry[];
  /** Events that name this one as related, with the relation. */
  readonly relatedTo: (id: string) => readonly { readonly event: Event; readonly relation: string }[];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): (id: string) => T | undefined {
  const map = new Map(items.map((item) => [item.id, item]));
  return (id) => map.get(id);
}

function group<T>(items: readonly T[], keys: (item: T) => Iterable<string>): (key: string) => readonly T[] {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  return (key) => map.get(key) ?? [];
}

/** The lookups of a record, made once per record. */
export const connections = oncePer((record: RecordGraph): Connections => {
  const { events, promises } = record;
  const relations = events.flatMap((event) =>
    event.related.map((related) => ({ to: related.event, event, relation: related.relation })),
  );
  const stepsOf = (promise: PromiseEntry): string[] => promise.steps.flatMap((step) => step.event ?? []);
  const promisesOfEvent = group(promises, stepsOf);
  const result: Connections = {
    event: byId(events),
    promise: byId(promises),
    person: byId(record.people),
    organisation: byId(record.organisations),
    term: byId(record.terms),
    topic: byId(record.topics),
    publisher: byId(record.publishers),
    eventsOfPerson: group(events, (event) => event.people),
    eventsOfOrganisation: group(events, (event) => event.organisations),
    eventsOfTerm: group(events, (event) => event.terms),
    eventsOfTopic: group(events, (event) => event.topics),
    eventsOfPublisher: group(events, (event) =>
      event.sources.flatMap((source) => [source.publisher, source.origin].filter((id) => id !== undefined)),
    ),
    eventsOfPromise: group(events, (event) => promisesOfEvent(event.id).map((promise) => promise.id)),
    promisesOfEvent,
    promisesBy: group(promises, (promise) => promise.by),
    promisesOfTopic: group(promises, (promise) => promise.topics),
    relatedTo: group(relations, (relation) => [relation.to]),
  };
  return result;
});
