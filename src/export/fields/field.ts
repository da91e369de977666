import { z } from 'zod';
import type { Context } from '../context.ts';
import type { CsvColumn } from '../csv.ts';
import type { Owned, Owner, SqlColumn, SqlTable } from '../sqlite/table.ts';

/** The kinds of file that a field can be in. */
export type Place = 'json' | 'csv' | 'sqlite';

/** What a field gives for a row; `index` counts the rows of its list from 0. */
export type Value<Row, T> = (row: Row, context: Context, index: number) => T;

/** The name and meaning of a field, and of those within it, for the documentation. */
export interface Described {
  readonly name: string;
  readonly description: string;
  readonly json?: { readonly parts?: readonly Described[] };
}

/**
 * A field of a list, as every kind of file has it. JSON, CSV, JSON Schema, the Data Package, the tables of the database
 * and docs/data.md are all made of the fields of their lists.
 */
export interface Field<Row> extends Described {
  readonly json?: {
    readonly schema: z.ZodType;
    readonly optional: boolean;
    readonly value: Value<Row, unknown>;
    readonly parts?: readonly Described[];
  };
  readonly csv?: CsvColumn<Row>;
  /** Its columns in the table of its list. */
  readonly columns: readonly SqlColumn<Row>[];
  /** Tables of its own, where it holds a list. */
  readonly tables?: (owner: Owner, rows: readonly Owned<Row>[], context: Context) => SqlTable[];
}

/** The schema of an object with these fields. */
export function objectSchema<Row>(fields: readonly Field<Row>[]): z.ZodType {
  const shape = fields.flatMap(({ name, description, json }) => {
    if (!json) return [];
    const schema = json.schema.meta({ description });
    return [[name, json.optional ? schema.optional() : schema] as const];
  });
  return z.strictObject(Object.fromEntries(shape));
}

/** A row as data: what its fields give, in their order. What is undefined stays out of the file. */
export function objectOf<Row>(
  fields: readonly Field<Row>[],
  row: Row,
  context: Context,
  index: number,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap(({ name, json }) => (json ? [[name, json.value(row, context, index)]] : [])),
  );
}

/** The tables that the fields of these rows have of their own. */
export function tablesWithin<Row>(
  fields: readonly Field<Row>[],
  owner: Owner,
  rows: readonly Owned<Row>[],
  context: Context,
): SqlTable[] {
  return fields.flatMap((field) => field.tables?.(owner, rows, context) ?? []);
}
