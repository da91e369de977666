import type { Event, RecordGraph } from '../record/graph.ts';
import type { Vocabulary } from '../record/schema/vocabulary.ts';
import type { Frame, Position } from './frame.ts';
import type { Segment } from './geometry.ts';
import { labelsOf, type PlacedLabel } from './labels.ts';
import { clearance, type Item, rails, stack, type Stacked } from './swarm.ts';
import { type Cell, type Moment, timeAxis, type TimeAxis } from './time-axis.ts';

type MarkShape = Vocabulary['stages'][number]['mark'];

/** A mark on a sheet, in the sheet's pixels. */
export interface PlacedMark {
  readonly event: Event;
  readonly position: Position;
  readonly shape: MarkShape;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The possible days of an uncertain date, as a line through the mark. */
  readonly whisker: Segment | undefined;
}

/** A sheet with everything on it. Marks stand in time order. */
export interface SwarmLayout {
  readonly frame: Frame;
  readonly axis: TimeAxis;
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedLabel[];
}

interface Entry extends Item {
  readonly event: Event;
  readonly moment: Moment;
}

/** The share of a field that marks may fill where labels stand beyond them. */
const swarmShare = 0.5;

const positions = ['above', 'below', 'on', 'apart'] as const;

/** The position of each voice of a record, by id. */
export function positionsOf(vocabulary: Vocabulary): ReadonlyMap<string, Position> {
  return new Map(vocabulary.voices.map((voice) => [voice.id, voice.position]));
}

/**
 * Lays out events on a sheet: `events` (all of the record when left out) as marks, each in the field of its voice,
 * at its day, with the landmarks labelled. The same record and sheet give the same layout; adding an event to one
 * cell of the axis moves no mark of another, unless the fullest field has to draw everything smaller.
 */
export function layoutSwarm(
  record: RecordGraph,
  frame: Frame,
  events: readonly Event[] = record.events,
  axis: TimeAxis = timeAxis(record.vocabulary.span, record.events, frame),
): SwarmLayout {
  const position = positionsOf(record.vocabulary);
  const shapes = new Map(record.vocabulary.stages.map((stage) => [stage.id, stage.mark]));
  const largest = frame.radii[2];
  const fit = Math.min(1, (axis.narrowest / 2 - clearance / 2) / largest);
  for (let scale = fit; ; scale *= 0.92) {
    const placed = positions.map((where) => {
      const own = events.filter((event) => position.get(event.voice) === where);
      return stackField(own, where, frame, axis, scale);
    });
    if (scale > 0.2 && placed.some(({ fits }) => !fits)) continue;
    const byId = new Map(placed.flatMap(({ marks }) => marks.map((mark) => [mark.event.id, mark])));
    const marks = events
      .map((event) => byId.get(event.id))
      .filter((mark) => mark !== undefined)
      .map(({ shape, ...mark }) => ({ ...mark, shape: shapes.get(mark.event.stage) ?? shape }));
    return { frame, axis, marks, labels: frame.labels ? labelsOf(marks, frame, axis, frame.labels) : [] };
  }
}

function entryOf(event: Event, frame: Frame, axis: TimeAxis, scale: number): Entry {
  const moment = axis.moment(event);
  const radius = frame.radii[event.weight - 1] ?? frame.radii[0];
  const { extent, cell, long, at } = moment;
  const reach = radius * scale + 2.2;
  const whisker = extent && {
    from: long ? extent.from : Math.max(cell.from + 0.4, Math.min(extent.from, at - reach)),
    to: long ? extent.to : Math.min(cell.to - 0.4, Math.max(extent.to, at + reach)),
  };
  return { id: event.id, at, radius: radius * scale, weight: event.weight, whisker, event, moment };
}

function grouped(entries: readonly Entry[]): Map<Cell, Entry[]> {
  const groups = new Map<Cell, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.moment.cell);
    if (group) group.push(entry);
    else groups.set(entry.moment.cell, [entry]);
  }
  return groups;
}

function stackField(
  events: readonly Event[],
  where: Position,
  frame: Frame,
  axis: TimeAxis,
  scale: number,
): { marks: PlacedMark[]; fits: boolean } {
  const { near, far } = frame.fields[where];
  const room = Math.abs(far - near);
  const sign = Math.sign(far - near);
  const entries = events.map((event) => entryOf(event, frame, axis, scale));
  const around = where === 'on';
  const base = around ? 0 : frame.radii[where === 'apart' ? 1 : 2] * scale;
  const long = entries.filter(({ moment }) => moment.long);
  const rail = rails(long);
  const widest = Math.max(0, ...long.map(({ radius }) => radius));
  const pitch = 2 * widest + 1.5;
  const count = Math.max(0, ...[...rail.values()].map((index) => index + 1));
  const railOut = (index: number): number =>
    around
      ? (room - widest - Math.floor(index / 2) * pitch) * (index % 2 === 0 ? -1 : 1)
      : room - widest - index * pitch;
  const stacked = [...grouped(entries.filter(({ moment }) => !moment.long))].flatMap(([cell, group]) =>
    stack(group, cell, around ? 'around' : 'outward', base),
  );
  const crowd = frame.labels && (where === 'above' || where === 'below') ? swarmShare : 1;
  const limit = Math.min(room * crowd, room - (around ? Math.ceil(count / 2) : count) * pitch);
  const set: Stacked[] = [
    ...stacked,
    ...long.map((entry) => ({ ...entry, along: entry.at, out: railOut(rail.get(entry.id) ?? 0) })),
  ];
  const eventOf = new Map(entries.map((entry) => [entry.id, entry.event]));
  return {
    fits: stacked.every((item) => Math.abs(item.out) + item.radius <= limit),
    marks: set.flatMap((item) => {
      const event = eventOf.get(item.id);
      return event ? [markOf(event, item, where, frame, near + item.out * (around ? 1 : sign))] : [];
    }),
  };
}

function markOf(event: Event, item: Stacked, position: Position, frame: Frame, across: number): PlacedMark {
  const point = (along: number): { x: number; y: number } =>
    frame.orientation === 'across' ? { x: along, y: frame.axis + across } : { x: frame.axis + across, y: along };
  const { whisker } = item;
  return {
    event,
    position,
    shape: 'open',
    ...point(item.along),
    radius: item.radius,
    whisker: whisker && { from: point(whisker.from), to: point(whisker.to) },
  };
}
