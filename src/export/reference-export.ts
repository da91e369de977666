import type { CollectionName, Organisation, Person, Publisher, RecordGraph, Term, Topic } from '../record/graph.ts';
import { addressOf, permalink, type Site } from '../site/address.ts';
import { connections } from '../views/connections.ts';
import type { OrganisationExport, PersonExport, PublisherExport, TermExport, TopicExport } from './schema/reference.ts';
import { exportSource } from './source-export.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  readonly text: { readonly text: string };
}

function named(collection: CollectionName, entry: Named, site: Site) {
  return {
    id: entry.id,
    url: permalink(site, addressOf(collection, entry.id)),
    name: entry.name,
    names: { ...entry.names },
    aliases: [...entry.aliases],
    text: entry.text.text || undefined,
  };
}

function ids(entries: readonly { readonly id: string }[]): string[] {
  return entries.map((entry) => entry.id);
}

/** A person as data. */
export function exportPerson(record: RecordGraph, person: Person, site: Site): PersonExport {
  const links = connections(record);
  return {
    ...named('people', person, site),
    voice: person.voice,
    country: person.country,
    roles: person.roles.map((role) => ({
      title: role.title,
      from: role.from?.edtf,
      to: role.to?.edtf,
      note: role.note,
      sources: [...role.sources],
    })),
    events: ids(links.eventsOfPerson(person.id)),
    promises: ids(links.promisesBy(person.id)),
    sources: person.sources.map(exportSource),
  };
}

/** An organisation as data. */
export function exportOrganisation(record: RecordGraph, organisation: Organisation, site: Site): OrganisationExport {
  const links = connections(record);
  return {
    ...named('organisations', organisation, site),
    kind: organisation.kind,
    voice: organisation.voice,
    country: organisation.country,
    parent: organisation.parent,
    predecessor: organisation.predecessor,
    successor: organisation.successor,
    events: ids(links.eventsOfOrganisation(organisation.id)),
    promises: ids(links.promisesBy(organisation.id)),
    sources: organisation.sources.map(exportSource),
  };
}

/** A publisher as data. */
export function exportPublisher(record: RecordGraph, publisher: Publisher, site: Site): PublisherExport {
  return {
    ...named('publishers', publisher, site),
    kind: publisher.kind,
    control: publisher.control,
    of: publisher.of,
    country: publisher.country,
    owner: publisher.owner,
    events: ids(connections(record).eventsOfPublisher(publisher.id)),
  };
}

/** A term as data. */
export function exportTerm(record: RecordGraph, term: Term, site: Site): TermExport {
  return {
    ...named('terms', term, site),
    expansion: term.expansion,
    events: ids(connections(record).eventsOfTerm(term.id)),
    sources: term.sources.map(exportSource),
  };
}

/** A topic as data. */
export function exportTopic(record: RecordGraph, topic: Topic, site: Site): TopicExport {
  const links = connections(record);
  return {
    ...named('topics', topic, site),
    order: topic.order,
    summary: topic.summary,
    events: ids(links.eventsOfTopic(topic.id)),
    promises: ids(links.promisesOfTopic(topic.id)),
  };
}
