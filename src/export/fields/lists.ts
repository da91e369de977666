import { z } from 'zod';
import type { Context } from '../context.ts';
import { type Owned, type Owner, type SqlColumn, sqlTable, type SqlTable } from '../sqlite/table.ts';
import { type Field, objectOf, objectSchema, type Place, tablesWithin, type Value } from './field.ts';
import { entryOf, idOf, ownId } from './kinds.ts';

/** The column by which the rows of a table name the entry they belong to. */
function ownerColumn<Row>({ entry, table }: Owner, value: (row: Row) => string): SqlColumn<Row> {
  return {
    name: entry,
    type: 'TEXT',
    required: true,
    description: `Id of the ${entry}`,
    refersTo: { table, key: 'id' },
    value,
  };
}

type Pair = readonly [from: string, to: string];

function once<T extends readonly unknown[]>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.join(' '), row])).values()];
}

/** Ids of entries of another list. The database has them in a table of pairs, called for the two. */
export function ids<Row>(
  name: string,
  list: keyof typeof entryOf,
  description: string,
  value: Value<Row, readonly string[]>,
  {
    in: places = ['json', 'sqlite'],
    tableAbout,
  }: { readonly in?: readonly Place[]; readonly tableAbout?: string } = {},
): Field<Row> {
  const other = { entry: entryOf[list], table: list };
  const pairs = (owner: Owner, rows: readonly Owned<Row>[], context: Context): SqlTable => {
    const found = rows.flatMap(({ key: [id], row, index }) => value(row, context, index).map((to): Pair => [id, to]));
    return sqlTable(
      {
        name: `${owner.entry}_${list}`,
        description: tableAbout ?? `The ${list} of each ${owner.entry}`,
        columns: [ownerColumn<Pair>(owner, ([from]) => from), ownerColumn<Pair>(other, ([, to]) => to)],
        primaryKey: [owner.entry, other.entry],
        rows: once(found),
      },
      context,
    );
  };
  const of = z.array(idOf(list).schema);
  return {
    name,
    description,
    ...(places.includes('json') && {
      json: { schema: of, optional: false, value: (...given) => [...value(...given)] },
    }),
    ...(places.includes('csv') && {
      csv: { name, type: 'list', delimiter: ';', description: `${description}, joined by semicolons`, value },
    }),
    columns: [],
    ...(places.includes('sqlite') && { tables: (owner, rows, context) => [pairs(owner, rows, context)] }),
  };
}

type Citation = readonly [entry: string, number: number, source: string];

/** The sources of its entry that a row rests on. The database has them in a table called for the row: `fact_sources`. */
export function cites<Row>(
  value: (row: Row) => readonly string[],
  { table, in: places = ['json', 'sqlite'] }: { readonly table: string; readonly in?: readonly Place[] },
  description: string,
): Field<Row> {
  const citations = (owner: Owner, rows: readonly Owned<Row>[], context: Context): SqlTable => {
    const { entry, table: list, part } = owner;
    const found = rows.flatMap(({ key: [id, number = 0], row }) =>
      value(row).map((source): Citation => [id, number, source]),
    );
    const column = { type: 'TEXT', required: true } as const;
    const columns: SqlColumn<Citation>[] = [
      { ...column, name: entry, description: `Id of the ${entry}`, value: ([id]) => id },
      { ...column, name: 'source', description: `Id within ${entry}_sources`, value: ([, , source]) => source },
    ];
    if (part)
      columns.splice(1, 0, {
        ...column,
        type: 'INTEGER',
        name: part.column,
        description: `Number of the ${part.column}`,
        value: ([, number]) => number,
      });
    return sqlTable(
      {
        name: table,
        description,
        columns,
        primaryKey: columns.map(({ name }) => name),
        foreignKeys: [
          part
            ? { columns: [entry, part.column], table: part.table, key: [entry, 'number'] }
            : { columns: [entry], table: list, key: ['id'] },
          { columns: [entry, 'source'], table: `${entry}_sources`, key: [entry, 'id'] },
        ],
        rows: once(found),
      },
      context,
    );
  };
  const about = 'Ids of sources of this entry';
  return {
    name: 'sources',
    description: about,
    ...(places.includes('json') && {
      json: { schema: z.array(ownId.schema), optional: false, value: (row) => [...value(row)] },
    }),
    ...(places.includes('csv') && {
      csv: { name: 'sources', type: 'list', delimiter: ';', description: `${about}, joined by semicolons`, value },
    }),
    columns: [],
    ...(places.includes('sqlite') && { tables: (owner, rows, context) => [citations(owner, rows, context)] }),
  };
}

/** How a list is kept in the database: in a table of its own. */
interface ListTable {
  /** `facts`, or what follows the name of the entry: `_sources`. */
  readonly name: string;
  readonly description: string;
  /** The columns that tell one row of an entry from another: `number`, where nothing is said. */
  readonly key?: readonly string[];
  /** What one row is called where others refer to it by its number. */
  readonly part?: string;
}

/** A list of objects. The database has it as a table, a row for each, with the id of the entry first. */
export function list<Row, Part>(
  name: string,
  description: string,
  fields: readonly Field<Part>[],
  value: Value<Row, readonly Part[]>,
  table?: ListTable,
): Field<Row> {
  const tables = (owner: Owner, rows: readonly Owned<Row>[], context: Context, design: ListTable): SqlTable[] => {
    const own = design.name.startsWith('_') ? `${owner.entry}${design.name}` : design.name;
    const parts = rows.flatMap(({ key: [id], row, index: at }) =>
      value(row, context, at).map((part, index): Owned<Part> => ({ key: [id, index + 1], row: part, index })),
    );
    const columns = fields.flatMap((field) =>
      field.columns.map((column): SqlColumn<Owned<Part>> => ({
        ...column,
        value: ({ row, index }) => column.value(row, context, index),
      })),
    );
    return [
      sqlTable(
        {
          name: own,
          description: design.description,
          columns: [ownerColumn<Owned<Part>>(owner, ({ key: [id] }) => id), ...columns],
          primaryKey: [owner.entry, ...(design.key ?? ['number'])],
          rows: parts,
        },
        context,
      ),
      ...tablesWithin(fields, { ...owner, part: { column: design.part ?? 'number', table: own } }, parts, context),
    ];
  };
  return {
    name,
    description,
    json: {
      schema: z.array(objectSchema(fields)),
      optional: false,
      value: (row, context, at) => value(row, context, at).map((part, index) => objectOf(fields, part, context, index)),
      parts: fields,
    },
    columns: [],
    ...(table && { tables: (owner, rows, context) => tables(owner, rows, context, table) }),
  };
}
