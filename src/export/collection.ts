import type { z } from 'zod';
import type { RecordGraph } from '../record/graph.ts';
import type { Context } from './context.ts';
import { csvText, type CsvTable } from './csv.ts';
import { type Described, type Field, objectOf, objectSchema, tablesWithin } from './fields/field.ts';
import { type Owned, sqlTable, type SqlTable } from './sqlite/table.ts';

/** A list of the record, as files have it: what its rows are and what is told of each. */
interface Design<Row> {
  /** Its name: that of its file, of its key in the file, of its schema and of its table. */
  readonly name: string;
  /** What the database says of its table. */
  readonly description: string;
  /** What one of its rows is called, where others refer to it. */
  readonly entry?: string;
  readonly fields: readonly Field<Row>[];
  readonly rows: (record: RecordGraph, context: Context) => readonly Row[];
  /** The columns that tell its rows apart: `id`, where nothing is said. */
  readonly key?: readonly string[];
  /** Its key in the database, where that is another name. */
  readonly table?: string;
}

/** A list as files are made of it. */
export interface Collection {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly Described[];
  /** The schema of one of its rows. */
  readonly schema: z.ZodType;
  /** Its rows as data. */
  readonly items: (context: Context) => readonly Readonly<Record<string, unknown>>[];
  /** Its rows as a CSV file. */
  readonly csv: (about: Pick<CsvTable, 'title' | 'description'>, context: Context) => CsvTable;
  /** Its table in the database, then those of the lists within its rows. */
  readonly tables: (context: Context) => readonly [SqlTable, ...SqlTable[]];
}

/** Makes files of a list by its fields. */
export function collection<Row>(design: Design<Row>): Collection {
  const { name, description, entry = name, fields, rows, key = ['id'], table = name } = design;
  return {
    name,
    description,
    fields,
    schema: objectSchema(fields),
    items: (context) => rows(context.record, context).map((row, index) => objectOf(fields, row, context, index)),
    csv: (file, context) => {
      const columns = fields.flatMap(({ csv }) => csv ?? []);
      return {
        name,
        ...file,
        primaryKey: key,
        text: csvText(columns, rows(context.record, context), context),
        fields: columns.map(({ name: column, type, description: about, delimiter }) => ({
          name: column,
          type,
          description: about,
          ...(delimiter && { delimiter }),
        })),
      };
    },
    tables: (context) => {
      const all = rows(context.record, context);
      const columns = fields.flatMap((field) => field.columns);
      const main = sqlTable({ name: table, description, columns, primaryKey: key, rows: all }, context);
      const at = columns.findIndex((column) => column.name === 'id');
      const owned = all.map((row, index): Owned<Row> => ({ key: [String(main.rows[index]?.[at])], row, index }));
      return [main, ...tablesWithin(fields, { entry, table }, owned, context)];
    },
  };
}
