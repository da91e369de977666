/** A value of a cell; a list is joined with the separator of its field. */
export type CellValue = string | number | boolean | readonly string[] | undefined;

/** A column of a table. `type` and `format` are those of Table Schema (datapackage.org, version 2). */
export interface Field<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'date' | 'list';
  readonly description: string;
  /** What stands between the items of a list; no item contains it. */
  readonly delimiter?: ';' | ' ';
  readonly value: (row: T) => CellValue;
}

function cell<T>(field: Field<T>, row: T): string {
  const value = field.value(row);
  const text = Array.isArray(value) ? value.join(field.delimiter ?? ';') : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180): a header line, commas, CRLF after every line, quotation marks round a cell that needs
 * them and doubled inside it. An absent value is an empty cell.
 */
export function csvText<T>(fields: readonly Field<T>[], rows: readonly T[]): string {
  const lines = [fields.map((field) => field.name), ...rows.map((row) => fields.map((field) => cell(field, row)))];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}
