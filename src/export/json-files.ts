import { z } from 'zod';
import type { Event, PromiseEntry, RecordGraph } from '../record/graph.ts';
import { permalink, type Site } from '../site/address.ts';
import type { Collection } from './collection.ts';
import {
  events,
  organisations,
  people,
  promises,
  publishers,
  sources,
  terms,
  tombstones,
  topics,
} from './collections.ts';
import { type Context, contextOf } from './context.ts';
import { envelopeSchema, envelopeText, schemaAddress } from './envelope.ts';
import { eventFields } from './fields/event.ts';
import { objectOf } from './fields/field.ts';
import { promiseFields } from './fields/promise.ts';

/** A JSON file that holds one list of the record, and what else it holds. */
interface JsonList {
  readonly list: Collection;
  readonly description: string;
  readonly beside?: Collection;
}

const lists: readonly JsonList[] = [
  {
    list: events,
    description: 'Every event with its facts, differences, sources, evidence and relations, in time order',
    beside: tombstones,
  },
  { list: promises, description: 'Every promise with its deadlines, updates and verdict' },
  { list: people, description: 'Everybody named, with native names, roles and the events they appear in' },
  { list: organisations, description: 'Every organisation named, with native names and its events' },
  { list: publishers, description: 'Every outlet, who controls it and the events that cite it' },
  { list: terms, description: 'The glossary, with native names and the events that use a term' },
  { list: topics, description: 'The topics that events and promises are filed under' },
  { list: sources, description: 'Every cited address once, with the entries that cite it' },
];

/** The fields of every JSON list, for the documentation. */
export const jsonFields = lists.flatMap(({ list, beside }) => [list, ...(beside ? [beside] : [])]);

/** A JSON file with one list: its name is that of the list, of its key and of its schema. */
export interface JsonFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** The JSON files of all lists. Each is made on request. */
export function* jsonLists(context: Context): Generator<JsonFile> {
  for (const { list, description, beside } of lists) {
    const title = list.name.charAt(0).toUpperCase() + list.name.slice(1);
    const file = { schema: list.name, title, description };
    const text = envelopeText(context, file, {
      ...(beside && { [beside.name]: beside.items(context) }),
      [list.name]: list.items(context),
    });
    yield { name: list.name, title, description, text };
  }
}

/** The text of `/events/<id>.json`: the event as in events.json, with licence and source of its own. */
export function eventFile(record: RecordGraph, event: Event, site: Site): string {
  const context = contextOf(record, site);
  const file = { schema: 'event', title: event.title, description: `One event of ${record.vocabulary.title}` };
  return envelopeText(context, file, { event: objectOf(eventFields, event, context, 0) });
}

/** The text of `/promises/<id>.json`: the promise as in promises.json, with licence and source of its own. */
export function promiseFile(record: RecordGraph, promise: PromiseEntry, site: Site): string {
  const context = contextOf(record, site);
  const file = { schema: 'promise', title: promise.title, description: `One promise of ${record.vocabulary.title}` };
  return envelopeText(context, file, { promise: objectOf(promiseFields, promise, context, 0) });
}

/** A JSON Schema (draft 2020-12) of one kind of file. */
export interface JsonSchemaFile {
  readonly name: string;
  readonly description: string;
  readonly schema: unknown;
}

/** The JSON Schemas of all JSON files that hold entries, derived from the fields of their lists. */
export function jsonSchemas(site: Site): JsonSchemaFile[] {
  const files = [
    ...lists.map(({ list, beside }) => ({
      name: list.name,
      description: `JSON Schema of ${list.name}.json`,
      fields: { [list.name]: z.array(list.schema), ...(beside && { [beside.name]: z.array(beside.schema) }) },
    })),
    { name: 'event', description: 'JSON Schema of /events/<id>.json', fields: { event: events.schema } },
    { name: 'promise', description: 'JSON Schema of /promises/<id>.json', fields: { promise: promises.schema } },
  ];
  return files.map(({ name, description, fields }) => {
    const { $schema, ...rest } = z.toJSONSchema(envelopeSchema(fields), { target: 'draft-2020-12' });
    return { name, description, schema: { $schema, $id: permalink(site, schemaAddress(name)), title: name, ...rest } };
  });
}
