import { z } from 'zod';
import type { RecordGraph } from '../record/graph.ts';
import type { Site } from '../site/address.ts';
import { envelope, envelopeSchema } from './envelope.ts';
import { exportEvent } from './event-export.ts';
import { exportPromise } from './promise-export.ts';
import { exportOrganisation, exportPerson, exportPublisher, exportTerm, exportTopic } from './reference-export.ts';
import { eventExport } from './schema/event.ts';
import { citedAddressExport } from './schema/parts.ts';
import { promiseExport } from './schema/promise.ts';
import {
  organisationExport,
  personExport,
  publisherExport,
  termExport,
  tombstoneExport,
  topicExport,
} from './schema/reference.ts';
import { exportAddresses } from './source-export.ts';

/** A JSON file that holds one list of the record; `name` is its file name, the key of its list and its schema's name. */
export interface ExportedCollection {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodType;
  readonly items: (record: RecordGraph, site: Site) => readonly unknown[];
  /** What the file holds beside the list. */
  readonly extra?: (record: RecordGraph) => Readonly<Record<string, unknown>>;
}

function collection(
  name: string,
  description: string,
  item: z.ZodType,
  items: ExportedCollection['items'],
): ExportedCollection {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return { name, title, description, schema: envelopeSchema({ [name]: z.array(item) }), items };
}

export const collections: readonly ExportedCollection[] = [
  {
    name: 'events',
    title: 'Events',
    description: 'Every event with its facts, disagreements, sources, evidence and relations, in time order',
    schema: envelopeSchema({ events: z.array(eventExport), tombstones: z.array(tombstoneExport) }),
    items: (record, site) => record.events.map((event) => exportEvent(record, event, site)),
    extra: (record) => ({
      tombstones: record.tombstones.map(({ id, date, to, reason }) => ({ id, date: date.edtf, to, reason })),
    }),
  },
  collection('promises', 'Every promise with its deadlines, steps and verdict', promiseExport, (record, site) =>
    record.promises.map((promise) => exportPromise(record, promise, site)),
  ),
  collection(
    'people',
    'Everybody named, with native names, roles and the events they appear in',
    personExport,
    (record, site) => record.people.map((person) => exportPerson(record, person, site)),
  ),
  collection(
    'organisations',
    'Every organisation named, with native names and its events',
    organisationExport,
    (record, site) => record.organisations.map((organisation) => exportOrganisation(record, organisation, site)),
  ),
  collection(
    'publishers',
    'Every outlet, who controls it and the events that rest on it',
    publisherExport,
    (record, site) => record.publishers.map((publisher) => exportPublisher(record, publisher, site)),
  ),
  collection('terms', 'The glossary, with native names and the events that use a term', termExport, (record, site) =>
    record.terms.map((term) => exportTerm(record, term, site)),
  ),
  collection('topics', 'The topics that events and promises are filed under', topicExport, (record, site) =>
    record.topics.map((topic) => exportTopic(record, topic, site)),
  ),
  collection('sources', 'Every cited address once, with the entries that cite it', citedAddressExport, exportAddresses),
];

/** The content of a collection's JSON file. */
export function collectionData(file: ExportedCollection, record: RecordGraph, site: Site): unknown {
  return envelope(
    record,
    site,
    { schema: file.name, title: file.title, description: file.description },
    { ...file.extra?.(record), [file.name]: file.items(record, site) },
  );
}
