import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import type { Context } from '../context.ts';

export type SqlValue = string | number | null;

/** A column of a table of the database. `check` is a condition on its values, as SQL. */
interface ColumnDefinition {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER';
  readonly required: boolean;
  readonly description: string;
  readonly check?: string;
}

/** A column with what it holds for a row, and the table and key that it refers to, if it does. */
export interface SqlColumn<Row> extends ColumnDefinition {
  readonly value: (row: Row, context: Context, index: number) => SqlValue;
  readonly refersTo?: { readonly table: string; readonly key: string };
}

/** Columns that together name a row of another table by its primary key. */
interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly key: readonly string[];
}

/** A table of the database, with its rows in the order in which they are written. */
export interface SqlTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ColumnDefinition[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** Whose rows a table tells of: the singular name and the table of an entry, and of the numbered part of it, if it is one. */
export interface Owner {
  readonly entry: string;
  readonly table: string;
  readonly part?: { readonly column: string; readonly table: string };
}

/** A row of an owner with its key: the id of its entry, and its number within the entry. */
export interface Owned<Row> {
  readonly key: readonly [id: string, number?: number];
  readonly row: Row;
  readonly index: number;
}

/** Columns of a row of which only the definition and the value count. */
type Design<Row> = Pick<SqlTable, 'name' | 'description' | 'primaryKey'> & {
  readonly columns: readonly SqlColumn<Row>[];
  /** Keys of more than one column; those of one are told by their columns. */
  readonly foreignKeys?: readonly ForeignKey[];
  readonly rows: readonly Row[];
};

/** Fills a table with rows. */
export function sqlTable<Row>(design: Design<Row>, context: Context): SqlTable {
  const { name, description, columns, primaryKey, foreignKeys = [], rows } = design;
  return {
    name,
    description,
    columns: columns.map(({ name: column, type, required, description: about, check }) => ({
      name: column,
      type,
      required: required || primaryKey.includes(column),
      description: about,
      ...(check === undefined ? {} : { check }),
    })),
    primaryKey,
    foreignKeys: [
      ...columns.flatMap(({ name: column, refersTo }) =>
        refersTo ? [{ columns: [column], table: refersTo.table, key: [refersTo.key] }] : [],
      ),
      ...foreignKeys,
    ],
    rows: rows.map((row, index) => columns.map((column) => column.value(row, context, index))),
  };
}

/** A date in three columns: EDTF as it is known, first and last possible day (ISO 8601). */
export function dateColumns<Row>(
  name: string,
  description: string,
  value: (row: Row, context: Context, index: number) => EdtfDate | undefined,
): SqlColumn<Row>[] {
  const prefix = name === 'date' ? '' : `${name}_`;
  const column = (own: string, about: string, part: 'edtf' | 'from' | 'to'): SqlColumn<Row> => ({
    name: own,
    type: 'TEXT',
    required: false,
    description: `${description}${about}`,
    value: (row, context, index) => value(row, context, index)?.[part] ?? null,
  });
  return [
    column(name, ', EDTF', 'edtf'),
    column(`${prefix}earliest`, ': first possible day', 'from'),
    column(`${prefix}latest`, ': last possible day', 'to'),
  ];
}

/** The statement that makes a table. One that is all key is kept in its key alone. */
export function tableSql({ name, columns, primaryKey, foreignKeys }: SqlTable): string {
  const lines = [
    ...columns.map((column) =>
      [
        column.name,
        column.type,
        ...(column.required ? ['NOT NULL'] : []),
        ...(column.check === undefined ? [] : [`CHECK (${column.check})`]),
      ].join(' '),
    ),
    `PRIMARY KEY (${primaryKey.join(', ')})`,
    ...foreignKeys.map(
      ({ columns: from, table, key }) => `FOREIGN KEY (${from.join(', ')}) REFERENCES ${table} (${key.join(', ')})`,
    ),
  ];
  const kept = columns.every((column) => primaryKey.includes(column.name)) ? ' WITHOUT ROWID' : '';
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n)${kept}`;
}
