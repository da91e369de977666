import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import type { Event, RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { voiceOf } from '../words.ts';

type Position = Vocabulary['voices'][number]['position'];

/** Size of the drawing, in its own units. */
export const stripSize = { width: 210, height: 14 } as const;

/** A strip of time with one tick per event of the span. Paths are SVG path data. */
export interface ActivityStrip {
  /** One path of ticks per voice position; a tick is taller the weightier its event. */
  readonly ticks: readonly { readonly position: Position; readonly path: string }[];
}

function at(iso: string, span: Pick<EdtfDate, 'from' | 'to'>): number {
  const start = Date.parse(span.from);
  const end = Date.parse(span.to);
  return Math.round(((Date.parse(iso) - start) / (end - start || 1)) * stripSize.width * 10) / 10;
}

/** The first day of every year of the span, in the strip's units, with the year. */
export function yearMarks(span: Pick<EdtfDate, 'from' | 'to'>): { readonly year: string; readonly x: number }[] {
  const first = Number(span.from.slice(0, 4));
  const last = Number(span.to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { year, x: Math.max(0, at(`${year}-01-01`, span)) };
  });
}

/** Draws when events took place; events outside the span are left out, a span of days stands at its middle. */
export function activityStrip(record: RecordGraph, events: readonly Event[]): ActivityStrip {
  const { span } = record.vocabulary;
  const paths = new Map<Position, string>();
  for (const event of events) {
    if (event.period !== undefined) continue;
    const x = (at(event.date.from, span) + at(event.date.to, span)) / 2;
    const { position } = voiceOf(record, event.voice);
    const top = stripSize.height - 2 - 4 * event.weight;
    paths.set(position, `${paths.get(position) ?? ''}M${Math.round(x * 10) / 10} ${top}V${stripSize.height}`);
  }
  return { ticks: [...paths].map(([position, path]) => ({ position, path })) };
}
