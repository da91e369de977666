import type { RecordGraph } from '../record/graph.ts';
import { type DensityLayout, layoutDensity } from './density.ts';
import { sheets } from './frame.ts';
import { layoutSwarm, type SwarmLayout } from './layout.ts';

/** The chart of a record: the same events on three sheets, of which a page shows the one that fits. */
export type Chart =
  | { readonly kind: 'swarm'; readonly sheets: readonly SwarmLayout[] }
  | { readonly kind: 'density'; readonly sheets: readonly DensityLayout[] };

/** With more events than this, marks would be dust: the chart counts instead. */
export const mostMarks = 1500;

const made = new WeakMap<RecordGraph, Chart>();

/** The chart of a record, drawn once per record. */
export function chartOf(record: RecordGraph): Chart {
  const known = made.get(record);
  if (known) return known;
  const chart: Chart =
    record.events.length > mostMarks
      ? { kind: 'density', sheets: sheets.map((sheet) => layoutDensity(record, sheet)) }
      : { kind: 'swarm', sheets: sheets.map((sheet) => layoutSwarm(record, sheet)) };
  made.set(record, chart);
  return chart;
}
