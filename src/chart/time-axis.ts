import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';
import type { EdtfDate } from '../record/dates/edtf-date.ts';
import type { Event } from '../record/graph.ts';
import type { Frame } from './frame.ts';

/** A stretch of the axis that its marks never leave: a month (a quarter or a year on a dense axis), or the room before or after the span. */
export interface Cell {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Where an event is on the axis, in pixels. */
export interface Moment {
  /** The event's day, or the middle of its possible days. */
  readonly at: number;
  readonly cell: Cell;
  /** The possible days of an uncertain date; undefined when the day is known, or off the scale. */
  readonly extent: { readonly from: number; readonly to: number } | undefined;
  /** The possible days exceed a cell, so that they belong to none. */
  readonly long: boolean;
}

export interface TimeAxis {
  readonly before: Cell;
  readonly after: Cell;
  /** The cells of the span, in order. */
  readonly cells: readonly Cell[];
  /** The smallest width of a cell. */
  readonly narrowest: number;
  /** Starts of the years that are written, with the pixel each is at. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Starts of the months that are not starts of years; empty where they would be too near to each other. */
  readonly months: readonly number[];
  /** The pixel of the first and of the end of the last day. */
  readonly from: number;
  readonly to: number;
  readonly moment: (event: Event) => Moment;
  /** The middle of the days of a date that lie within the span; a date outside it is put at the near end. */
  readonly middle: (date: EdtfDate) => number;
}

const dayLength = 86_400_000;

/** The cells of an axis by the pixels a month has: the finest in which marks are still seen. */
const units = [
  { pixels: 6.5, interval: utcMonth, days: 31 },
  { pixels: 2, interval: utcMonth.every(3) ?? utcYear, days: 92 },
  { pixels: 0, interval: utcYear, days: 366 },
] as const;

function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** The day after, so that a last day is counted whole. */
function endOf(iso: string): Date {
  return utcDay.offset(day(iso), 1);
}

/** Whether the day itself is not known. */
function isUncertain(date: EdtfDate): boolean {
  return date.precision !== 'day' || date.approximate || date.uncertain;
}

/** Where the events before and after the span are drawn, in the order of time, each with as much room as the others. */
function momentsOutside(all: readonly Event[], before: Cell, after: Cell): Map<string, Moment> {
  return new Map(
    [before, after].flatMap((cell) => {
      const events = all.filter((event) => event.period === (cell.id === 'before' ? 'background' : 'epilogue'));
      return events.map((event, rank): [string, Moment] => [
        event.id,
        {
          at: cell.from + ((cell.to - cell.from) * (rank + 0.5)) / events.length,
          cell,
          extent: undefined,
          long: false,
        },
      ]);
    }),
  );
}

/**
 * The time axis of a sheet. `all` are all events of the record, so that those before and after the span keep
 * their place whichever of them are drawn.
 */
export function timeAxis(span: EdtfDate, all: readonly Event[], frame: Frame): TimeAxis {
  const length = frame.orientation === 'across' ? frame.width : frame.height;
  const start = frame.start + frame.before;
  const end = length - frame.end - frame.after;
  const first = day(span.from);
  const last = endOf(span.to);
  const scale = scaleUtc().domain([first, last]).range([start, end]);
  const perMonth = (end - start) / utcMonth.count(first, last);
  const unit = units.find(({ pixels }) => perMonth >= pixels) ?? units[2];
  const starts = unit.interval.range(first, last);
  if (starts[0]?.getTime() !== first.getTime()) starts.unshift(first);
  const cells = starts.map((from, index): Cell => ({
    id: from.toISOString().slice(0, 7),
    from: scale(from),
    to: scale(starts[index + 1] ?? last),
  }));
  const before: Cell = { id: 'before', from: frame.start, to: start - 2 };
  const after: Cell = { id: 'after', from: end + 4, to: length - frame.end };
  const yearStep = Math.max(1, Math.ceil((frame.yearSize * 2.6) / (perMonth * 12)));
  const years = utcYear.range(utcYear.floor(first), last, 1).filter((year) => year.getUTCFullYear() % yearStep === 0);
  const outside = momentsOutside(all, before, after);

  function within(date: EdtfDate): { from: number; to: number; at: number } {
    const clamped = (time: number): number => Math.min(last.getTime(), Math.max(first.getTime(), time));
    const [from, to] = [clamped(day(date.from).getTime()), clamped(endOf(date.to).getTime())];
    return { from, to, at: (from + to) / 2 };
  }

  function moment(event: Event): Moment {
    const set = outside.get(event.id);
    if (set) return set;
    const { from, to, at } = within(event.date);
    const cell = cells.findLast((candidate) => candidate.from < scale(at)) ?? before;
    return {
      at: scale(at),
      cell,
      extent: isUncertain(event.date) ? { from: scale(from), to: scale(to) } : undefined,
      long: to - from > unit.days * dayLength,
    };
  }

  return {
    before,
    after,
    cells,
    narrowest: Math.min(...cells.map((cell) => cell.to - cell.from)),
    years: years.map((year) => ({ year: year.getUTCFullYear(), at: scale(Math.max(year.getTime(), first.getTime())) })),
    months:
      perMonth < 6.5
        ? []
        : utcMonth
            .range(first, last)
            .filter((month) => month.getUTCMonth() > 0)
            .map((month) => scale(month)),
    from: start,
    to: end,
    moment,
    middle: (date) => scale(within(date).at),
  };
}
