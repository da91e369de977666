import type { Event, RecordGraph } from '../record/graph.ts';
import { densityFrame, perEvent } from './density-frame.ts';
import { short } from './drawing.ts';
import type { Frame, Position } from './frame.ts';
import { positionsOf } from './layout.ts';
import { type Cell, timeAxis, type TimeAxis } from './time-axis.ts';

/** The events of one voice position in one cell of the axis, as a bar in the sheet's pixels. */
export interface Bar {
  readonly position: Position;
  readonly cell: Cell;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet on which events are counted instead of drawn one by one. */
export interface DensityLayout {
  readonly frame: Frame;
  readonly axis: TimeAxis;
  readonly bars: readonly Bar[];
}

const positions = ['above', 'below', 'on', 'apart'] as const;

/**
 * Counts events (all of the record when left out) per cell and voice position, as bars that grow away from the axis (joint ones to
 * both sides of it). All bars have one scale, so that their lengths compare across the sheet. A sheet with names is laid out
 * for the longest bars of its fields; a small multiple keeps the fields that it has beside others.
 */
export function layoutDensity(
  record: RecordGraph,
  sheet: Frame,
  events: readonly Event[] = record.events,
  axis: TimeAxis = timeAxis(record.vocabulary.span, record.events, sheet),
): DensityLayout {
  const position = positionsOf(record.vocabulary);
  const cells = [axis.before, ...axis.cells, axis.after];
  const counts = new Map(positions.map((where) => [where, new Map<Cell, number>()]));
  for (const event of events) {
    const own = counts.get(position.get(event.voice) ?? 'apart');
    const { cell } = axis.moment(event);
    own?.set(cell, (own.get(cell) ?? 0) + 1);
  }
  const most = (where: Position): number => Math.max(0, ...(counts.get(where)?.values() ?? []));
  const longest = { above: most('above'), below: most('below'), on: most('on'), apart: most('apart') };
  const frame = sheet.nameSize === undefined ? sheet : densityFrame(sheet, longest);
  const unit = perEvent(frame, longest);
  const bars = cells.flatMap((cell) =>
    positions.flatMap((where): Bar[] => {
      const count = counts.get(where)?.get(cell) ?? 0;
      if (count === 0) return [];
      const length = count * unit;
      const { near, far } = frame.fields[where];
      const from = frame.axis + (where === 'on' ? -length / 2 : far < near ? near - length : near);
      const [along, breadth] = [cell.from + 0.3, cell.to - cell.from - 0.6];
      const box =
        frame.orientation === 'across'
          ? { x: along, y: from, width: breadth, height: length }
          : { x: from, y: along, width: length, height: breadth };
      return [{ position: where, cell, count, ...box }];
    }),
  );
  return { frame, axis, bars };
}

/** Path data of bars. */
export function barsPath(bars: readonly Bar[]): string {
  return bars
    .map(({ x, y, width, height }) => `M${short(x)} ${short(y)}h${short(width)}v${short(height)}H${short(x)}z`)
    .join('');
}

/** The bars of one year (or of the room before or after the span) on every sheet, with what they add up to. */
export interface YearOfBars {
  /** The year, or undefined outside the span. */
  readonly year: string | undefined;
  readonly counts: ReadonlyMap<Position, number>;
  readonly sheets: readonly DensityLayout[];
}

/** Gathers the bars of several sheets by year, in time order. Every sheet must be of the same record. */
export function yearsOfBars(sheets: readonly DensityLayout[]): readonly YearOfBars[] {
  const first = sheets[0];
  if (!first) return [];
  const yearOf = ({ id }: Cell): string => (/^\d{4}/.test(id) ? id.slice(0, 4) : id);
  const years = [...new Set(first.bars.map(({ cell }) => yearOf(cell)))];
  return years.map((year) => {
    const own = sheets.map((sheet) => ({ ...sheet, bars: sheet.bars.filter(({ cell }) => yearOf(cell) === year) }));
    const counts = new Map<Position, number>();
    for (const { position, count } of own[0]?.bars ?? []) counts.set(position, (counts.get(position) ?? 0) + count);
    return { year: /^\d/.test(year) ? year : undefined, counts, sheets: own };
  });
}
