import { z } from 'zod';
import { permalink, type Site } from '../site/address.ts';
import { collections } from './collections.ts';
import { schemaAddress } from './envelope.ts';
import { eventFileSchema, promiseFileSchema } from './entry-file.ts';

/** A JSON Schema (draft 2020-12) of one kind of file. */
export interface JsonSchemaFile {
  readonly name: string;
  readonly description: string;
  readonly schema: unknown;
}

/** The JSON Schemas of all JSON files that hold entries, derived from the schemas the types come from. */
export function jsonSchemas(site: Site): JsonSchemaFile[] {
  const files = [
    ...collections.map(({ name, schema }) => ({ name, schema, description: `JSON Schema of ${name}.json` })),
    { name: 'event', schema: eventFileSchema, description: 'JSON Schema of /events/<id>.json' },
    { name: 'promise', schema: promiseFileSchema, description: 'JSON Schema of /promises/<id>.json' },
  ];
  return files.map(({ name, schema, description }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
    return { name, description, schema: { $schema, $id: permalink(site, schemaAddress(name)), title: name, ...rest } };
  });
}
