import { z } from 'zod';
import type { RecordGraph } from '../record/graph.ts';
import { permalink, type Site } from '../site/address.ts';
import { address, httpUrl, plainText } from './schema/parts.ts';

const envelopeFields = {
  $schema: address.meta({ description: 'Address of the JSON Schema of this file' }),
  title: plainText,
  description: plainText,
  licence: z.strictObject({ name: plainText, url: httpUrl }),
  source: z
    .strictObject({ name: plainText, url: address })
    .meta({ description: 'The record that the data come from, as it wants to be credited' }),
};

/** The schema of a file that holds `fields` beside its title, licence and source. */
export function envelopeSchema(fields: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return z.strictObject({ ...envelopeFields, ...fields });
}

/** Where the JSON Schema called `name` is served. */
export function schemaAddress(name: string): string {
  return `/data/schemas/${name}.schema.json`;
}

/** Puts title, description, licence and source of the record before the data of a file. */
export function envelope(
  record: RecordGraph,
  site: Site,
  file: { readonly schema: string; readonly title: string; readonly description: string },
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { title, editors, licence } = record.vocabulary;
  return {
    $schema: permalink(site, schemaAddress(file.schema)),
    title: `${title}: ${file.title}`,
    description: file.description,
    licence: { ...licence },
    source: { name: `${title}, ${editors}`, url: permalink(site, '/') },
    ...data,
  };
}

/** JSON as the files have it: two spaces, a line feed at the end. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
