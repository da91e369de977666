import type { PromiseEntry, RecordGraph, Thread } from '../../record/graph.ts';
import { addressOf } from '../../site/address.ts';
import { connections } from '../../views/connections.ts';
import { stateSince } from '../../views/promise/since.ts';
import { verdictOf } from '../../views/words.ts';

/** What a thing of the record is called: its name, its names by language, and other spellings. */
export interface Named {
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly expansion?: string | undefined;
}

/** A page that a query may name: of anything with one, other than an event. */
export interface NamedPage extends Named {
  readonly address: string;
  /** What it is, in a word: "Person", "Organisation". */
  readonly kind: string;
  /** Events that its page lists. */
  readonly events: number;
  /** It has no name but a title, which need not be typed in full. */
  readonly titled: boolean;
  /** Where it stands, in a word or two: the verdict of a promise. */
  readonly state?: string;
  /** Promises that its page lists as its own. */
  readonly promises?: number;
  /** Of what a promise or a story is about, and who made the promise: what a query may say in place of the title. */
  readonly subjects?: readonly Named[];
  /** What the story says of itself; the other words of such a query may stand here. */
  readonly about?: string;
}

/** What a promise is called on its page, and so in a query. */
export const promiseWord = 'Promise';

const bare = { names: {}, aliases: [] };

function promisePage(record: RecordGraph, promise: PromiseEntry): NamedPage {
  const since = stateSince(record, promise);
  const { label } = verdictOf(record, promise.verdict.is);
  const by = connections(record);
  return {
    ...bare,
    name: promise.title,
    address: addressOf('promises', promise.id),
    kind: promiseWord,
    events: new Set(promise.steps.flatMap((step) => step.event ?? [])).size,
    titled: true,
    subjects: [
      ...promise.topics.flatMap((id) => by.topic(id) ?? []),
      ...promise.by.flatMap((id) => by.person(id) ?? by.organisation(id) ?? []),
    ],
    state: since?.changed ? `${label}; later ${since.words}` : label,
  };
}

function storyPage(record: RecordGraph, thread: Thread): NamedPage {
  const { topic } = connections(record);
  return {
    ...bare,
    name: thread.title,
    address: addressOf('threads', thread.id),
    kind: 'Story',
    events: new Set(thread.steps.map(({ event }) => event)).size,
    titled: true,
    subjects: thread.topics.flatMap((id) => topic(id) ?? []),
    about: thread.text.text,
  };
}

/** The pages that a query may name, in a stable order. */
export function namedPages(record: RecordGraph): NamedPage[] {
  const by = connections(record);
  return [
    ...record.people.map((person) => ({
      ...person,
      address: addressOf('people', person.id),
      kind: 'Person',
      events: by.eventsOfPerson(person.id).length,
      titled: false,
      promises: by.promisesBy(person.id).length,
    })),
    ...record.organisations.map((organisation) => ({
      ...organisation,
      address: addressOf('organisations', organisation.id),
      kind: 'Organisation',
      events: by.eventsOfOrganisation(organisation.id).length,
      titled: false,
      promises: by.promisesBy(organisation.id).length,
    })),
    ...record.terms.map((term) => ({
      ...term,
      address: addressOf('terms', term.id),
      kind: 'Term',
      events: by.eventsOfTerm(term.id).length,
      titled: false,
    })),
    ...record.topics.map((topic) => ({
      ...topic,
      address: addressOf('topics', topic.id),
      kind: 'Topic',
      events: by.eventsOfTopic(topic.id).length,
      titled: false,
    })),
    ...record.promises.map((promise) => promisePage(record, promise)),
    ...record.threads.map((thread) => storyPage(record, thread)),
    ...record.publishers.map((publisher) => ({
      ...publisher,
      address: addressOf('publishers', publisher.id),
      kind: 'Outlet',
      events: by.eventsOfPublisher(publisher.id).length,
      titled: false,
    })),
  ];
}
