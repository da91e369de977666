import type { EdtfDate } from '../record/dates/edtf-date.ts';
import type { RecordGraph } from '../record/graph.ts';
import { oncePer } from '../record/kept/once-per.ts';

interface Dated {
  readonly recorded: EdtfDate;
  readonly updated?: EdtfDate | undefined;
}

/** The day (ISO 8601) an entry was last changed: its `updated`, else its `recorded`. */
export function changedDay(entry: Dated): string {
  return (entry.updated ?? entry.recorded).from;
}

/** The last day (ISO 8601) on which any event or promise of the record was changed; undefined when it has none. */
export const latestDay = oncePer(({ events, promises }: RecordGraph): string | undefined =>
  [...events, ...promises].map(changedDay).sort().at(-1),
);
