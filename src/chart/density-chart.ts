import type { RecordGraph } from '../record/graph.ts';
import { barsPath, layoutDensity } from './density.ts';
import { type Frame, type Position, small } from './frame.ts';
import { eventsInWords } from '../views/chart-sentence.ts';
import { type Cell, timeAxis, type TimeAxis } from './time-axis.ts';
import { type YearGroup, yearGroups } from '../views/timeline/groups.ts';

/** A year of the drawing, or the room before or after the span: where it lies, and what it leads to. */
export interface DensityYear {
  /** The anchor of its part of the list: "2015", "background" or "epilogue". */
  readonly id: string;
  /** In pixels of the sheet. */
  readonly from: number;
  readonly to: number;
  /** "2015: 812 events: 377 by North, 95 by South and 340 by both". */
  readonly words: string;
}

/** The timeline's chart of a record that is too large for marks: events counted by voice and cell of the axis. */
export interface DensityChart {
  /** The sheet of the bars. */
  readonly frame: Frame;
  /** The axis on the sheet of the small chart, by which lines and years are drawn; both sheets are shown at one width. */
  readonly axis: TimeAxis;
  readonly bars: readonly { readonly position: Position; readonly path: string }[];
  readonly years: readonly DensityYear[];
  /** The whole in words: "10000 events: 4600 by North, 1200 by South …". */
  readonly words: string;
}

/** The sheet is that of the small chart with this many times the room for time, so that its cells are finer. */
const finer = 4;

const sheet: Frame = {
  ...small,
  width: small.width * finer,
  start: small.start * finer,
  end: small.end * finer,
  before: small.before * finer,
  after: small.after * finer,
};

/** Draws the events of a record as bars, each year with the part of the list that it leads to. */
export function densityChart(record: RecordGraph): DensityChart {
  const axis = timeAxis(record.vocabulary.span, record.events, sheet);
  const { bars } = layoutDensity(record, sheet, record.events, axis);
  const cellsOf = ({ id }: YearGroup): readonly Cell[] => {
    if (id === 'background') return [axis.before];
    return id === 'epilogue' ? [axis.after] : axis.cells.filter((cell) => cell.id.startsWith(`${id}-`));
  };
  return {
    frame: sheet,
    axis: timeAxis(record.vocabulary.span, record.events, small),
    bars: (['above', 'on', 'below', 'apart'] as const).flatMap((position) => {
      const path = barsPath(bars.filter((bar) => bar.position === position));
      return path === '' ? [] : [{ position, path }];
    }),
    years: yearGroups(record).flatMap((year): DensityYear[] => {
      const cells = cellsOf(year);
      const [first, last] = [cells[0], cells.at(-1)];
      if (!first || !last) return [];
      const events = year.months.flatMap((month) => month.events);
      const words = `${year.heading}: ${eventsInWords(record, events)}`;
      return [{ id: year.id, from: first.from, to: last.to, words }];
    }),
    words: eventsInWords(record),
  };
}
