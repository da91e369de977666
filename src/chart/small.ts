import type { Event, RecordGraph } from '../record/graph.ts';
import { type Bar, layoutDensity } from './density.ts';
import { ticksPath } from './drawing.ts';
import { type Position, small } from './frame.ts';
import { layoutSwarm, type PlacedMark, positionsOf } from './layout.ts';
import { eventsInWords } from '../views/chart-sentence.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { oncePer } from '../record/kept/once-per.ts';

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

const positions = ['above', 'on', 'below', 'apart'] as const;

interface Ground {
  readonly axis: TimeAxis;
  readonly ticks: readonly { readonly event: Event; readonly position: Position; readonly at: number }[];
}

/** What all small multiples of a record share. */
const groundOf = oncePer((record: RecordGraph): Ground => {
  const axis = timeAxis(record.vocabulary.span, record.events, small);
  const position = positionsOf(record.vocabulary);
  const ticks = record.events
    .map((event) => ({
      event,
      position: position.get(event.voice) ?? 'apart',
      at: Math.round(axis.moment(event).at),
    }))
    .sort((a, b) => a.at - b.at);
  const ground = { axis, ticks };
  return ground;
});

/** Draws `events` on the small sheet, among the other events of the record. */
export function smallChart(record: RecordGraph, events: readonly Event[]): SmallChart {
  const { axis, ticks } = groundOf(record);
  const own = new Set(events);
  const others = ticks.filter(({ event }) => !own.has(event));
  const places = (position: Position): number[] => [
    ...new Set(others.flatMap((tick) => (tick.position === position ? tick.at : []))),
  ];
  const many = events.length > mostMarks;
  return {
    axis,
    marks: many ? [] : layoutSwarm(record, small, events, axis).marks,
    bars: many ? layoutDensity(record, small, events, axis).bars : [],
    others: positions.map((position) => ticksPath(position, places(position), small)).join(''),
    words: eventsInWords(record, events),
  };
}
