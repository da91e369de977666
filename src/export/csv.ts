import { stringify } from 'csv-stringify/sync';
import type { Context } from './context.ts';

/** A value of a cell; a list is joined with the separator of its column. */
type CellValue = string | number | boolean | readonly string[] | undefined;

/** A column of a table. `type` and `delimiter` are those of Table Schema (datapackage.org, version 2). */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'date' | 'list';
  readonly description: string;
  /** What stands between the items of a list; no item contains it. */
  readonly delimiter?: ';' | ' ';
  readonly value: (row: Row, context: Context, index: number) => CellValue;
}

/** A CSV file with what Table Schema says about its columns. */
export interface CsvTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Omit<CsvColumn<never>, 'value'>[];
  readonly primaryKey: readonly string[];
  readonly text: string;
}

/**
 * A table as CSV (RFC 4180): a header line, commas, CRLF after every line, quotation marks round a cell that needs them
 * and doubled inside it. An absent value is an empty cell. Text that a spreadsheet would run as a formula gets an
 * apostrophe before it (OWASP, "CSV Injection").
 */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[], context: Context): string {
  const cells = rows.map((row, index) =>
    columns.map(({ value: of, delimiter }) => {
      const value = of(row, context, index);
      return typeof value === 'object' ? value.join(delimiter ?? ';') : value;
    }),
  );
  return stringify([columns.map(({ name }) => name), ...cells], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    cast: { boolean: String },
  });
}
