import { z } from 'zod';
import { idPattern } from '../../record/schema/mark.ts';
import type { CsvColumn } from '../csv.ts';

/** What kind of value a field has: its JSON Schema, its type in CSV and in the database, and what it refers to there. */
export interface Kind<T extends string | number | boolean> {
  readonly schema: z.ZodType<T>;
  readonly csv: CsvColumn<never>['type'];
  readonly sql: 'TEXT' | 'INTEGER';
  readonly refersTo?: { readonly table: string; readonly key: string };
}

function ofText(schema: z.ZodType<string>, csv: 'string' | 'date' = 'string'): Kind<string> {
  return { schema, csv, sql: 'TEXT' };
}

const idText = z.string().regex(idPattern);

export const text = ofText(z.string().min(1));
/** The id of an entry, within its own list. */
export const ownId = ofText(idText);
/** An EDTF date (ISO 8601-2:2019, levels 0 and 1). */
export const edtf = ofText(z.string());
export const day = ofText(z.iso.date(), 'date');
/** An address of this site: absolute where the build knew its site, else beginning with a slash. */
export const address = ofText(z.string().regex(/^(?:https?:\/\/[^\s]+|\/[^\s]*)$/i));
/** An address of another site. */
export const url = ofText(z.string().regex(/^https?:\/\/[^\s]+$/i));
/** A BCP 47 code. */
export const language = ofText(z.string());
/** An ISO 3166-1 alpha-2 code. */
export const country = ofText(z.string().regex(/^[A-Z]{2}$/));
export const count: Kind<number> = { schema: z.number().int().nonnegative(), csv: 'integer', sql: 'INTEGER' };
export const flag: Kind<boolean> = { schema: z.boolean(), csv: 'boolean', sql: 'INTEGER' };

/** One of these words. */
export function oneOf<const T extends string>(words: readonly T[]): Kind<T> {
  return { schema: z.enum(words), csv: 'string', sql: 'TEXT' };
}

/** Lists whose entries others name by their id, with the name of one of them. */
export const entryOf = {
  events: 'event',
  promises: 'promise',
  people: 'person',
  organisations: 'organisation',
  publishers: 'publisher',
  terms: 'term',
  topics: 'topic',
  changes: 'change',
  threads: 'thread',
} as const;

/** The id of an entry of a list. */
export function idOf(list: keyof typeof entryOf): Kind<string> {
  return { ...ownId, refersTo: { table: list, key: 'id' } };
}

/** Lists of words in vocabulary.json, and the tables that the database has them in. */
export const wordTables = {
  voices: 'voices',
  stages: 'stages',
  kinds: 'kinds',
  relations: 'relations',
  steps: 'step_kinds',
  verdicts: 'verdicts',
  differences: 'differences',
  organisationKinds: 'organisation_kinds',
  publisherKinds: 'publisher_kinds',
  controls: 'controls',
} as const;

/** The id of a word of a list in vocabulary.json. */
export function wordOf(list: keyof typeof wordTables): Kind<string> {
  return { ...ownId, refersTo: { table: wordTables[list], key: 'id' } };
}
