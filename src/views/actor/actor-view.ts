import type { Event, Organisation, Person, RecordGraph, Term, Topic } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { type YearOfEvents, eventsByYear } from '../events-by-year.ts';
import { type NativeName, languageOfSpelling, nativeNames } from '../native-names.ts';
import { type SourceView, sourceViews } from '../source-view.ts';
import { dateWords, extentWords } from '../date-words.ts';
import { stageTally } from '../tally-words.ts';
import { pluralise } from '../words.ts';
import { type PromiseLine, promiseLines } from './promise-lines.ts';

/** Something named in the same events, with the number of those events. */
export interface Companion<T> {
  readonly item: T;
  readonly count: number;
}

/** What the page of a person, an organisation or a term shows beside the entry itself. */
export interface ActorView {
  readonly events: readonly Event[];
  readonly years: readonly YearOfEvents[];
  readonly promises: readonly PromiseLine[];
  readonly names: readonly NativeName[];
  /** Other spellings, with the language to mark each with. */
  readonly spellings: readonly { readonly text: string; readonly language: string | undefined }[];
  readonly people: readonly Companion<Person>[];
  readonly organisations: readonly Companion<Organisation>[];
  readonly topics: readonly Companion<Topic>[];
  readonly sources: readonly SourceView[];
  readonly numberOf: (sourceId: string) => number | undefined;
}

/** How many companions of a kind a page names. */
const companionsShown = 8;

function companions<T extends { readonly id: string }>(
  events: readonly Event[],
  idsOf: (event: Event) => readonly string[],
  find: (id: string) => T | undefined,
  self: string | undefined,
): Companion<T>[] {
  const counts = new Map<string, number>();
  for (const id of events.flatMap(idsOf)) if (id !== self) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const item = find(id);
      return item ? [{ item, count }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, companionsShown);
}

function view(
  record: RecordGraph,
  entry: Person | Organisation | Term,
  events: readonly Event[],
  promises: readonly PromiseLine[],
  self: { readonly person?: string; readonly organisation?: string },
): ActorView {
  const links = connections(record);
  const sources = sourceViews(record, entry.sources);
  const numbers = new Map(sources.map((source) => [source.id, source.number]));
  const names = nativeNames(record, entry.names);
  const shown = new Set([entry.name, ...names.map(({ name }) => name)]);
  return {
    events,
    years: eventsByYear(events),
    promises,
    names,
    spellings: entry.aliases
      .filter((alias) => !shown.has(alias))
      .map((text) => ({ text, language: languageOfSpelling(record, text) })),
    people: companions(events, (event) => event.people, links.person, self.person),
    organisations: companions(events, (event) => event.organisations, links.organisation, self.organisation),
    topics: companions(events, (event) => event.topics, links.topic, undefined),
    sources,
    numberOf: (id) => numbers.get(id),
  };
}

/** Puts together what the page of a person shows. */
export function personView(record: RecordGraph, person: Person): ActorView {
  const links = connections(record);
  const promises = promiseLines(record, links.promisesBy(person.id));
  return view(record, person, links.eventsOfPerson(person.id), promises, { person: person.id });
}

/** Puts together what the page of an organisation shows. */
export function organisationView(record: RecordGraph, organisation: Organisation): ActorView {
  const links = connections(record);
  const promises = promiseLines(record, links.promisesBy(organisation.id));
  return view(record, organisation, links.eventsOfOrganisation(organisation.id), promises, {
    organisation: organisation.id,
  });
}

/** Puts together what the page of a term shows. */
export function termView(record: RecordGraph, term: Term): ActorView {
  return view(record, term, connections(record).eventsOfTerm(term.id), [], {});
}

/** In how many events an entry is mentioned, when, and how far those got: "In 46 events, from 24 May 2014 to 8 July 2021: 30 statements …" */
export function appearanceWords(record: RecordGraph, events: readonly Event[]): string {
  const [first] = events;
  if (!first) return 'Mentioned in no event.';
  if (events.length === 1) return `In one event, ${dateWords(first.date)}.`;
  const extent = extentWords(events.map(({ date }) => date));
  const when = extent.includes(' to ') ? `from ${extent}` : extent;
  return `In ${pluralise(events.length, 'event')}, ${when}: ${stageTally(record, events)}.`;
}
