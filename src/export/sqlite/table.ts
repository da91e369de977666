import type { EdtfDate } from '../../record/edtf-date.ts';

export type SqlValue = string | number | null;

/** A column of a table of the database. `check` is a condition on its values, as SQL. */
export interface SqlColumn {
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER';
  readonly required: boolean;
  readonly description: string;
  readonly check?: string;
}

/** Columns that together name a row of another table by its primary key. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly key: readonly string[];
}

/** A table of the database, with its rows in the order in which they are written. */
export interface SqlTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly SqlColumn[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** A column with what it holds for a row of `T`, and the table whose `id` it is, if it is one. */
export interface Column<T> extends SqlColumn {
  readonly value: (row: T) => SqlValue;
  readonly refersTo?: string;
}

type Optional<T> = (row: T) => string | undefined;

/** The kinds of column, for rows of `T`. */
export function columnsOf<T>() {
  const text = (name: string, description: string, value: (row: T) => string): Column<T> => ({
    name,
    type: 'TEXT',
    required: true,
    description,
    value,
  });
  const maybe = (name: string, description: string, value: Optional<T>): Column<T> => ({
    name,
    type: 'TEXT',
    required: false,
    description,
    value: (row) => value(row) ?? null,
  });
  return {
    text,
    /** Text that may be unknown. */
    maybe,
    /** The id of a row of `table`. */
    refers: (name: string, table: string, description: string, value: (row: T) => string): Column<T> => ({
      ...text(name, description, value),
      refersTo: table,
    }),
    mayRefer: (name: string, table: string, description: string, value: Optional<T>): Column<T> => ({
      ...maybe(name, description, value),
      refersTo: table,
    }),
    whole: (name: string, description: string, value: (row: T) => number): Column<T> => ({
      name,
      type: 'INTEGER',
      required: true,
      description,
      value,
    }),
    /** 1 or 0. */
    flag: (name: string, description: string, value: (row: T) => boolean): Column<T> => ({
      name,
      type: 'INTEGER',
      required: true,
      description,
      check: `${name} IN (0, 1)`,
      value: (row) => (value(row) ? 1 : 0),
    }),
    /** A date in three columns: EDTF as it is known, first and last possible day (ISO 8601). */
    dates: (name: string, description: string, value: (row: T) => EdtfDate | undefined): Column<T>[] => {
      const prefix = name === 'date' ? '' : `${name}_`;
      return [
        maybe(name, `${description}, EDTF`, (row) => value(row)?.edtf),
        maybe(`${prefix}earliest`, 'Its first possible day', (row) => value(row)?.from),
        maybe(`${prefix}latest`, 'Its last possible day', (row) => value(row)?.to),
      ];
    },
  };
}

interface Design<T> {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column<T>[];
  readonly primaryKey: readonly string[];
  /** Keys of more than one column; those of one are told by their columns. */
  readonly foreignKeys?: readonly ForeignKey[];
  readonly rows: readonly T[];
}

/** Fills a table with rows. */
export function sqlTable<T>({ name, description, columns, primaryKey, foreignKeys = [], rows }: Design<T>): SqlTable {
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
        refersTo === undefined ? [] : [{ columns: [column], table: refersTo, key: ['id'] }],
      ),
      ...foreignKeys,
    ],
    rows: rows.map((row) => columns.map((column) => column.value(row))),
  };
}

/** A column of a table of pairs: its name, the table it refers to, and what it names there. */
type Side = readonly [name: string, table: string];

/** A table that only says which rows of two others belong together. A pair that stands twice is written once. */
export function pairs(
  name: string,
  description: string,
  sides: readonly [Side, Side],
  rows: readonly (readonly [string, string])[],
): SqlTable {
  const [[left, leftTable], [right, rightTable]] = sides;
  const column = columnsOf<readonly [string, string]>();
  return sqlTable({
    name,
    description,
    columns: [
      column.refers(left, leftTable, `Id of ${leftTable}`, ([id]) => id),
      column.refers(right, rightTable, `Id of ${rightTable}`, ([, id]) => id),
    ],
    primaryKey: [left, right],
    rows: [...new Map(rows.map((row) => [row.join(' '), row])).values()],
  });
}

/** The statement that makes a table. A table of pairs is kept in its key alone. */
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

/** Statements that make an index for every reference which does not begin the primary key. */
export function indexSql({ name, primaryKey, foreignKeys }: SqlTable): string[] {
  return foreignKeys
    .filter(({ columns }) => columns.some((column, index) => primaryKey[index] !== column))
    .map(({ columns }) => `CREATE INDEX ${name}_by_${columns.join('_')} ON ${name} (${columns.join(', ')})`);
}
