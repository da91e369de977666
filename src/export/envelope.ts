import { z } from 'zod';
import { permalink } from '../site/address.ts';
import type { Context } from './context.ts';
import { address, text, url } from './fields/kinds.ts';
import { jsonText } from './json-text.ts';

const envelopeFields = {
  $schema: address.schema.meta({ description: 'Address of the JSON Schema of this file' }),
  title: text.schema,
  description: text.schema,
  licence: z.strictObject({ name: text.schema, url: url.schema }),
  source: z
    .strictObject({ name: text.schema, url: address.schema })
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

/** The text of a JSON file: title, description, licence and source of the record, then `data`. */
export function envelopeText(
  { record, site }: Context,
  file: { readonly schema: string; readonly title: string; readonly description: string },
  data: Readonly<Record<string, unknown>>,
): string {
  const { title, editors, licence } = record.vocabulary;
  return jsonText({
    $schema: permalink(site, schemaAddress(file.schema)),
    title: `${title}: ${file.title}`,
    description: file.description,
    licence: { ...licence },
    source: { name: `${title}, ${editors}`, url: permalink(site, '/') },
    ...data,
  });
}
