import type { Event, PromiseEntry, RecordGraph, Thread } from '../../record/graph.ts';
import { addressOf } from '../../site/address.ts';
import { connections } from '../connections.ts';
import { stateSince } from '../promise/since.ts';
import { verdictOf } from '../words.ts';

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
  /** Where it stands, in a word or two: the verdict of a promise. */
  readonly state?: string;
  /** Promises that its page lists as its own. */
  readonly promises?: number;
  /** Names of what a story is about. A query that holds one of these, or a word of the title, may mean the story. */
  readonly subjects?: readonly Named[];
  /** What the story says of itself; the other words of such a query may stand here. */
  readonly about?: string;
}

/** What a promise is called on its page, and so in a query. */
export const promiseWord = 'Promise';

const bare = { names: {}, aliases: [] };

/** The events of a record in the order search numbers them: landmarks first, then by date. */
export function numberedEvents(record: RecordGraph): readonly Event[] {
  return [...record.events].sort((a, b) => b.weight - a.weight);
}

function promiseThing(record: RecordGraph, promise: PromiseEntry): Thing {
  const since = stateSince(record, promise);
  const { label } = verdictOf(record, promise.verdict.is);
  return {
    ...bare,
    name: promise.title,
    address: addressOf('promises', promise.id),
    sort: promiseWord,
    events: new Set(promise.steps.flatMap((step) => step.event ?? [])).size,
    titled: true,
    state: since?.changed ? `${label}; since: ${since.words}` : label,
  };
}

function threadThing(record: RecordGraph, thread: Thread): Thing {
  const { topic } = connections(record);
  return {
    ...bare,
    name: thread.title,
    address: addressOf('threads', thread.id),
    sort: 'Thread',
    events: new Set(thread.steps.map(({ event }) => event)).size,
    titled: true,
    subjects: thread.topics.flatMap((id) => topic(id) ?? []),
    about: thread.text.text,
  };
}

/** The things a query may name, in a stable order. Their numbers follow those of the events. */
export function numberedThings(record: RecordGraph): Thing[] {
  const by = connections(record);
  return [
    ...record.people.map((person) => ({
      ...person,
      address: addressOf('people', person.id),
      sort: 'Person',
      events: by.eventsOfPerson(person.id).length,
      titled: false,
      promises: by.promisesBy(person.id).length,
    })),
    ...record.organisations.map((organisation) => ({
      ...organisation,
      address: addressOf('organisations', organisation.id),
      sort: 'Organisation',
      events: by.eventsOfOrganisation(organisation.id).length,
      titled: false,
      promises: by.promisesBy(organisation.id).length,
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
    ...record.promises.map((promise) => promiseThing(record, promise)),
    ...record.threads.map((thread) => threadThing(record, thread)),
    ...record.publishers.map((publisher) => ({
      ...publisher,
      address: addressOf('publishers', publisher.id),
      sort: 'Outlet',
      events: by.eventsOfPublisher(publisher.id).length,
      titled: false,
    })),
  ];
}
