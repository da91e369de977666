import type { Event, RecordGraph } from '../../record/graph.ts';
import { addressOf } from '../address.ts';
import { connections } from '../connections.ts';

/** What a thing of the record is called: its name, its names by language, and other spellings. */
export interface Named {
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly expansion?: string | undefined;
}

/** Anything with a page of its own that a query may name, other than an event. */
export interface Thing extends Named {
  readonly address: string;
  /** What it is, in a word: "Person", "Organisation". */
  readonly sort: string;
  /** Events that its page lists. */
  readonly events: number;
  /** It has no name but a title, which need not be typed in full. */
  readonly titled: boolean;
}

/** The events of a record in the order search numbers them: landmarks first, then by date. */
export function numberedEvents(record: RecordGraph): readonly Event[] {
  return [...record.events].sort((a, b) => b.weight - a.weight);
}

/** The things a query may name, in a stable order. Their numbers follow those of the events. */
export function numberedThings(record: RecordGraph): Thing[] {
  const by = connections(record);
  const bare = { names: {}, aliases: [] };
  return [
    ...record.people.map((person) => ({
      ...person,
      address: addressOf('people', person.id),
      sort: 'Person',
      events: by.eventsOfPerson(person.id).length,
      titled: false,
    })),
    ...record.organisations.map((organisation) => ({
      ...organisation,
      address: addressOf('organisations', organisation.id),
      sort: 'Organisation',
      events: by.eventsOfOrganisation(organisation.id).length,
      titled: false,
    })),
    ...record.terms.map((term) => ({
      ...term,
      address: addressOf('terms', term.id),
      sort: 'Term',
      events: by.eventsOfTerm(term.id).length,
      titled: false,
    })),
    ...record.topics.map((topic) => ({
      ...topic,
      address: addressOf('topics', topic.id),
      sort: 'Topic',
      events: by.eventsOfTopic(topic.id).length,
      titled: false,
    })),
    ...record.promises.map((promise) => ({
      ...bare,
      name: promise.title,
      address: addressOf('promises', promise.id),
      sort: 'Promise',
      events: new Set(promise.steps.flatMap((step) => step.event ?? [])).size,
      titled: true,
    })),
    ...record.publishers.map((publisher) => ({
      ...publisher,
      address: addressOf('publishers', publisher.id),
      sort: 'Outlet',
      events: by.eventsOfPublisher(publisher.id).length,
      titled: false,
    })),
  ];
}
