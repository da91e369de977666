import type { EdtfDate } from '../../record/edtf-date.ts';

interface Dated {
  readonly recorded: EdtfDate;
  readonly updated?: EdtfDate | undefined;
}

/** The day (ISO 8601) an entry was last changed: its `updated`, else its `recorded`. */
export function changedDay(entry: Dated): string {
  return (entry.updated ?? entry.recorded).from;
}

/** The last day on which any of the entries was changed; undefined when there are none. */
export function latestDay(entries: readonly Dated[]): string | undefined {
  return entries.map(changedDay).sort().at(-1);
}
