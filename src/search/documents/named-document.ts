import type { PromiseEntry, RecordGraph, Thread } from '../../record/graph.ts';
import type { CollectionName } from '../../record/collection.ts';
import { addressOf } from '../../site/address.ts';
import { connections } from '../../views/connections.ts';
import { stateSince } from '../../views/promise/since.ts';
import { verdictOf } from '../../views/words.ts';
import { between, hiddenId } from '../pagefind.ts';
import {
  anchor,
  element,
  facts,
  foreignTexts,
  type IndexDocument,
  isIn,
  type Making,
  pageOf,
  weights,
} from './document.ts';
import { calledIn, wholeIn } from './equivalents.ts';

/** What a thing of the record is called: its name, its names by language, and other spellings. */
export interface Named {
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly expansion?: string | undefined;
}

/** A page that a query may name: of anything with one, other than an event. */
interface NamedPage extends Named {
  readonly address: string;
  /** What it is, in a word: "Person", "Organisation". */
  readonly kind: string;
  /** Events that its page lists. */
  readonly events: number;
  /** Promises that its page lists as its own. */
  readonly promises?: number;
  /** Of what has no name but a title, which need not be typed in full. */
  readonly titled?: {
    /** Where a promise stands, in a word or two: its verdict. */
    readonly state?: string;
    /** What it is about, and who made the promise: what a query may say in place of the title. */
    readonly subjects: readonly Named[];
    /** What a story says of itself; the other words of such a query may stand here. */
    readonly about?: string;
  };
}

/** What a promise is called on its page, and so in a query. */
export const promiseWord = 'Promise';

/** Every spelling of a name, in any language. */
export function spellingsOf({ name, names, aliases, expansion }: Named): string[] {
  return [...new Set([name, ...Object.values(names), ...aliases, ...(expansion ? [expansion] : [])])];
}

function promisePage(record: RecordGraph, promise: PromiseEntry): NamedPage {
  const since = stateSince(record, promise);
  const { label } = verdictOf(record, promise.verdict.is);
  const by = connections(record);
  return {
    name: promise.title,
    names: {},
    aliases: [],
    address: addressOf('promises', promise.id),
    kind: promiseWord,
    events: by.eventsOfPromise(promise.id).length,
    titled: {
      subjects: [
        ...promise.topics.flatMap((id) => by.topic(id) ?? []),
        ...promise.by.flatMap((id) => by.person(id) ?? by.organisation(id) ?? []),
      ],
      state: since?.changed ? `${label}; later ${since.words}` : label,
    },
  };
}

function storyPage(record: RecordGraph, { id, title, steps, topics, text }: Thread): NamedPage {
  const { topic } = connections(record);
  return {
    name: title,
    names: {},
    aliases: [],
    address: addressOf('threads', id),
    kind: 'Story',
    events: new Set(steps.map(({ event }) => event)).size,
    titled: { subjects: topics.flatMap((one) => topic(one) ?? []), about: text.text },
  };
}

/** The pages that a query may name, in a stable order. */
function namedPages(record: RecordGraph): NamedPage[] {
  const by = connections(record);
  const pages = (
    collection: CollectionName,
    kind: string,
    things: readonly (Named & { readonly id: string })[],
    events: (id: string) => readonly unknown[],
  ): NamedPage[] =>
    things.map((thing) => ({
      ...thing,
      address: addressOf(collection, thing.id),
      kind,
      events: events(thing.id).length,
      promises: by.promisesBy(thing.id).length,
    }));
  return [
    ...pages('people', 'Person', record.people, by.eventsOfPerson),
    ...pages('organisations', 'Organisation', record.organisations, by.eventsOfOrganisation),
    ...pages('terms', 'Term', record.terms, by.eventsOfTerm),
    ...pages('topics', 'Topic', record.topics, by.eventsOfTopic),
    ...record.promises.map((promise) => promisePage(record, promise)),
    ...record.threads.map((thread) => storyPage(record, thread)),
    ...pages('publishers', 'Outlet', record.publishers, by.eventsOfPublisher),
  ];
}

/** How a thing may be called: every spelling, and what means the same as the whole name. */
function calledOf(thing: Named, { languages, same }: Making): string[] {
  const elsewhere = languages.slice(1).flatMap(({ code }) => wholeIn(code, thing.name, same));
  return [...new Set([...spellingsOf(thing), ...elsewhere])];
}

function namedDocument(page: NamedPage, record: RecordGraph, making: Making): IndexDocument {
  const { languages, same } = making;
  const { kind, events, promises, titled } = page;
  const others = languages.slice(1);
  const names = titled ? [page.name] : calledOf(page, making);
  const translated = titled ? others.flatMap(({ code }) => calledIn(code, same(page.name))) : [];
  const subjects = [...translated, ...(titled?.subjects ?? []).flatMap((subject) => calledOf(subject, making))];
  const hidden = others.flatMap((language) => {
    const inIt = (texts: readonly string[]): string[] => texts.filter((text) => isIn(text, language, languages));
    return [
      foreignTexts(inIt(names), language, weights.title, making),
      foreignTexts(inIt(subjects), language, weights.names, making),
      foreignTexts(wholeIn(language.code, kind, same), language, weights.names, making),
    ];
  });
  return {
    url: page.address,
    content: pageOf(
      record.vocabulary.language,
      [
        element('h1', page.name, { id: 'title', weight: weights.title }),
        element('p', names.slice(1).join(between), { id: 'names', weight: weights.title }),
        element('p', [...new Set(subjects)].join(between), { id: 'subjects', weight: weights.names }),
        element('p', titled?.about ?? '', { id: 'about' }),
        anchor(hiddenId),
        element('p', kind, { weight: weights.names }),
        ...hidden,
        facts({ kind, events, state: titled?.state, promises: promises || undefined, titled: titled && 'yes' }),
      ].join(''),
    ),
  };
}

/** The documents of all pages that a query may name: people, bodies, terms, topics, promises, stories and outlets. */
export function namedDocuments(record: RecordGraph, making: Making): IndexDocument[] {
  return namedPages(record).map((page) => namedDocument(page, record, making));
}
