import type { Event, RecordGraph } from '../record/graph.ts';
import { type Bar, layoutDensity } from './density.ts';
import { tick } from './drawing.ts';
import { small } from './frame.ts';
import { layoutSwarm, type PlacedMark, positionsOf } from './layout.ts';
import { eventsInWords } from '../views/chart-sentence.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** A small multiple: some events on the axis of the whole record, all others as ticks. */
export interface SmallChart {
  readonly axis: TimeAxis;
  /** The events; or, where they are many, how many there are, as bars. */
  readonly marks: readonly PlacedMark[];
  readonly bars: readonly Bar[];
  readonly others: string;
  /** What the drawing shows, in words: "12 events: 7 by North and 5 by both". */
  readonly words: string;
}

/** With more events than this, a small multiple counts. */
const mostMarks = 400;

interface Ground {
  readonly axis: TimeAxis;
  /** The tick of each event, as path data. */
  readonly ticks: ReadonlyMap<Event, string>;
}

const grounds = new WeakMap<RecordGraph, Ground>();

/** What all small multiples of a record share. */
function groundOf(record: RecordGraph): Ground {
  const known = grounds.get(record);
  if (known) return known;
  const axis = timeAxis(record.vocabulary.span, record.events, small);
  const position = positionsOf(record.vocabulary);
  const ticks = new Map(
    record.events.map((event) => [event, tick(position.get(event.voice) ?? 'apart', axis.moment(event).at, small)]),
  );
  const ground = { axis, ticks };
  grounds.set(record, ground);
  return ground;
}

/** Draws `events` on the small sheet, among the other events of the record. */
export function smallChart(record: RecordGraph, events: readonly Event[]): SmallChart {
  const { axis, ticks } = groundOf(record);
  const own = new Set(events);
  const others = new Set(record.events.flatMap((event) => (own.has(event) ? [] : (ticks.get(event) ?? []))));
  const many = events.length > mostMarks;
  return {
    axis,
    marks: many ? [] : layoutSwarm(record, small, events, axis).marks,
    bars: many ? layoutDensity(record, small, events, axis).bars : [],
    others: [...others].join(''),
    words: eventsInWords(record, events),
  };
}
