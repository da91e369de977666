import type { z } from 'zod';
import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import type { CsvColumn } from '../csv.ts';
import { dateColumns, type SqlValue } from '../sqlite/table.ts';
import { type Field, objectOf, objectSchema, type Place, type Value } from './field.ts';
import { edtf, type Kind } from './kinds.ts';

interface Options {
  /** It may be unknown, or not apply. */
  readonly optional?: true;
  /** The files that have it: JSON and the database, where nothing is said. */
  readonly in?: readonly Place[];
  /** Its name in tables, where that is another. */
  readonly column?: string;
}

const inBoth: readonly Place[] = ['json', 'sqlite'];
/** In JSON, CSV and the database. */
export const everywhere: readonly Place[] = ['json', 'csv', 'sqlite'];

function sqlValue(value: string | number | boolean | undefined): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value ?? null;
}

/** A field with a single value: text, a number, yes or no, an id. */
export function field<Row, T extends string | number | boolean>(
  name: string,
  kind: Kind<T>,
  description: string,
  value: Value<Row, T | undefined>,
  { optional, in: places = inBoth, column = name }: Options = {},
): Field<Row> {
  const { schema, csv, sql, refersTo } = kind;
  return {
    name,
    description,
    ...(places.includes('json') && { json: { schema, optional: optional ?? false, value } }),
    ...(places.includes('csv') && { csv: { name: column, type: csv, description, value } }),
    columns: places.includes('sqlite')
      ? [
          {
            name: column,
            type: sql,
            required: !optional,
            description,
            ...(csv === 'boolean' && { check: `${column} IN (0, 1)` }),
            ...(refersTo && { refersTo }),
            value: (row, context, index) => sqlValue(value(row, context, index)),
          },
        ]
      : [],
  };
}

/** A date: EDTF, which in the database is followed by its first and last possible day. */
export function dated<Row>(
  name: string,
  description: string,
  value: Value<Row, EdtfDate | undefined>,
  options: Options = {},
): Field<Row> {
  const { in: places = inBoth, column = name } = options;
  const written = field<Row, string>(name, edtf, description, (...given) => value(...given)?.edtf, options);
  return { ...written, columns: places.includes('sqlite') ? dateColumns(column, description, value) : [] };
}

/** A field that only JSON has. */
export function inJson<Row, T>(
  name: string,
  schema: z.ZodType<T>,
  description: string,
  value: Value<Row, T | undefined>,
  { optional = false }: { readonly optional?: boolean } = {},
): Field<Row> {
  return { name, description, json: { schema, optional, value }, columns: [] };
}

/** An object of fields that only JSON has. */
export function object<Row, Part>(
  name: string,
  description: string,
  fields: readonly Field<Part>[],
  value: Value<Row, Part | undefined>,
  { optional = false }: { readonly optional?: boolean } = {},
): Field<Row> {
  const made: Value<Row, unknown> = (row, context, index) => {
    const part = value(row, context, index);
    return part && objectOf(fields, part, context, 0);
  };
  return {
    name,
    description,
    json: { schema: objectSchema(fields), optional, value: made, parts: fields },
    columns: [],
  };
}

/** A column that only CSV has. */
export function inCsv<Row>(column: CsvColumn<Row>): Field<Row> {
  return { name: column.name, description: column.description, csv: column, columns: [] };
}
