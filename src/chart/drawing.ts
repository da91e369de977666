import type { Frame, Position } from './frame.ts';
import type { Point, Segment } from './geometry.ts';
import type { PlacedMark, SwarmLayout } from './layout.ts';

/** The classes that colour the marks of a position (chart-marks.css). */
export const letters = { above: 'va', below: 'vb', on: 'vo', apart: 'vt' } as const;

/** A coordinate of a path: at most one decimal. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A place across the width of a sheet, as SVG takes it whatever the width it is shown at. */
export function percent(x: number, frame: Frame): string {
  return `${Math.round((x / frame.width) * 10_000) / 100}%`;
}

/** Path data of separate lines. */
export function linesPath(lines: readonly Segment[]): string {
  return lines
    .map(({ from, to }) => {
      const start = `M${short(from.x)} ${short(from.y)}`;
      if (from.y === to.y) return `${start}H${short(to.x)}`;
      return from.x === to.x ? `${start}V${short(to.y)}` : `${start}L${short(to.x)} ${short(to.y)}`;
    })
    .join('');
}

function point(frame: Frame, along: number, across: number): Point {
  return frame.orientation === 'across' ? { x: along, y: across } : { x: across, y: along };
}

/** A square round the origin that weighs as much as a circle of this radius, as path data. */
export function squarePath(radius: number): string {
  const half = radius * 0.88;
  return `M${short(-half)} ${short(-half)}h${short(2 * half)}v${short(2 * half)}h${short(-2 * half)}z`;
}

/** The same square with its upper edge drawn to a point. */
export function pointedPath(radius: number): string {
  const half = radius * 0.88;
  return `M${short(-half)} ${short(half)}v${short(-half)}L0 ${short(-half * 1.5)}L${short(half)} 0v${short(half)}z`;
}

/** The diagonals of the square. */
export function crossPath(radius: number): string {
  const half = radius * 0.88;
  return `M${short(-half)} ${short(-half)}l${short(2 * half)} ${short(2 * half)}M${short(half)} ${short(-half)}l${short(-2 * half)} ${short(2 * half)}`;
}

/** A line across the time axis, between two distances from the axis. */
function crossLine(frame: Frame, along: number, from: number, to: number): Segment {
  return { from: point(frame, along, frame.axis + from), to: point(frame, along, frame.axis + to) };
}

/** A line along the time axis. */
function alongLine(frame: Frame, across: number, from: number, to: number): Segment {
  return { from: point(frame, from, frame.axis + across), to: point(frame, to, frame.axis + across) };
}

/** The lines of a sheet that are not marks, as path data. */
export interface Furniture {
  /** A line at the start of each year, and at the end of the span. */
  readonly years: string;
  /** Light ticks at the start of each month, on both edges of the band. */
  readonly months: string;
  /** The edges of the band on which joint events stand, and the edge of the strip apart. */
  readonly band: string;
  /** The axis itself, and its continuation before and after the span. */
  readonly axis: string;
  /** The face of the band, a rectangle in the sheet's pixels. */
  readonly face: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The lines from marks to their labels. */
  readonly leaders: string;
}

/** The lines of a sheet. A sheet without labels has no leaders. */
export function furniture({
  frame,
  axis,
  labels = [],
}: Pick<SwarmLayout, 'frame' | 'axis'> & Partial<SwarmLayout>): Furniture {
  const { above, apart, on } = frame.fields;
  const [half, top, foot] = [on.far, above.far, apart.far];
  const corner = point(frame, axis.from, frame.axis - half);
  const length = axis.to - axis.from;
  return {
    years: linesPath([...axis.years.map(({ at }) => at), axis.to].map((at) => crossLine(frame, at, top, foot))),
    months: linesPath(
      axis.months.flatMap((at) => [crossLine(frame, at, -half, -half + 4), crossLine(frame, at, half - 4, half)]),
    ),
    band: linesPath([
      ...[-half, half].map((edge) => alongLine(frame, edge, axis.from, axis.to)),
      alongLine(frame, apart.near, axis.from, axis.to),
    ]),
    axis: linesPath([alongLine(frame, 0, axis.before.from, axis.after.to)]),
    face: {
      ...corner,
      width: frame.orientation === 'across' ? length : 2 * half,
      height: frame.orientation === 'across' ? 2 * half : length,
    },
    leaders: linesPath(labels.flatMap(({ leader }) => leader)),
  };
}

/** The lines of the possible days of uncertain dates, as path data for each position that has some. */
export function whiskers(marks: readonly PlacedMark[]): readonly { position: Position; path: string }[] {
  return (['above', 'below', 'on', 'apart'] as const)
    .map((position) => ({
      position,
      path: linesPath(marks.flatMap((mark) => (mark.position === position && mark.whisker ? [mark.whisker] : []))),
    }))
    .filter(({ path }) => path !== '');
}

/** A mark's symbol among those of its sheet: the sheet's letter, the shape and the weight. */
export function symbolOf(mark: PlacedMark, frame: Frame): string {
  return `p${frame.name}-${mark.shape}${mark.event.weight}`;
}

/** The symbols a sheet uses: id, shape and radius, each once. */
export function symbols(
  frame: Frame,
  marks: readonly PlacedMark[],
): { id: string; shape: PlacedMark['shape']; radius: number }[] {
  const all = new Map(
    marks.map((mark) => {
      const id = symbolOf(mark, frame);
      return [id, { id, shape: mark.shape, radius: mark.radius }];
    }),
  );
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Short strokes at the near edge of a field for events that are on a sheet across only as company, as path data: one at each of the
 * whole pixels `along`, in rising order, drawn from stroke to stroke.
 */
export function ticksPath(position: Position, along: readonly number[], frame: Frame): string {
  const { near, far } = frame.fields[position];
  const [edge, length] = position === 'on' ? [-1.5, 3] : [near, Math.sign(far - near) * 3];
  return along
    .map((at, index) => {
      const last = along[index - 1];
      return last === undefined
        ? `M${at} ${short(frame.axis + edge)}v${length}`
        : `m${at - last}${length > 0 ? '-' : ' '}3v${length}`;
    })
    .join('');
}
