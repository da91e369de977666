/** Where a voice is drawn; the values of `position` in record.yaml. */
export type Position = 'above' | 'below' | 'on' | 'apart';

/** The room for one voice position, as distances from the axis (negative is up, or left in an upright frame). */
export interface Field {
  /** The edge nearest to the axis, where stacking begins. */
  readonly near: number;
  /** The edge that nothing crosses. */
  readonly far: number;
}

/** How labels are set: font size and line height in pixels, and the line lengths to try, best first. */
export interface LabelStyle {
  readonly size: number;
  readonly leading: number;
  /** No more labels than this. */
  readonly most: number;
  readonly wraps: readonly { readonly characters: number; readonly lines: number }[];
}

/**
 * The sheet a chart is drawn on, in CSS pixels. `width` is the narrowest width at which the sheet is shown:
 * wider, it is stretched sideways while marks and letters keep their size, so that what is clear here stays clear.
 */
export interface Frame {
  /** Prefix of classes and ids of this sheet in the drawing. */
  readonly name: 'w' | 'm' | 'u' | 's';
  /** `across`: time runs to the right. `upright`: time runs downwards. */
  readonly orientation: 'across' | 'upright';
  readonly width: number;
  readonly height: number;
  /** Room before the first and after the last day of the span, along the time axis, for names and margins. */
  readonly start: number;
  readonly end: number;
  /** Room for the events before and after the span; they are in order there, not to scale. */
  readonly before: number;
  readonly after: number;
  /** Where the axis lies across the time axis. */
  readonly axis: number;
  readonly fields: Readonly<Record<Position, Field>>;
  /** Largest radius of a mark of weight 1, 2 and 3. */
  readonly radii: readonly [number, number, number];
  /** Where the years are written, across the time axis (across) or the distance from the left edge (upright). */
  readonly years: number;
  readonly yearSize: number;
  /** Absent where no event is named on the sheet. */
  readonly labels?: LabelStyle | undefined;
  /** How large the names of the voices are written; absent where they are not. */
  readonly nameSize?: number;
}

const acrossWraps = [
  { characters: 16, lines: 2 },
  { characters: 20, lines: 2 },
  { characters: 13, lines: 3 },
  { characters: 32, lines: 1 },
] as const;

/** The sheet for a page of at least 1080 pixels. */
export const wide: Frame = {
  name: 'w',
  orientation: 'across',
  width: 1080,
  height: 372,
  start: 84,
  end: 2,
  before: 30,
  after: 44,
  axis: 158,
  fields: {
    above: { near: -34, far: -156 },
    below: { near: 34, far: 132 },
    on: { near: 0, far: 30 },
    apart: { near: 172, far: 212 },
  },
  radii: [3.4, 4.6, 5.8],
  years: 160,
  yearSize: 19,
  labels: { size: 12, leading: 14, most: 32, wraps: acrossWraps },
  nameSize: 17,
};

/** The sheet for a tablet, and for paper. */
export const middle: Frame = {
  name: 'm',
  orientation: 'across',
  width: 640,
  height: 480,
  start: 58,
  end: 2,
  before: 18,
  after: 28,
  axis: 212,
  fields: {
    above: { near: -26, far: -206 },
    below: { near: 26, far: 190 },
    on: { near: 0, far: 23 },
    apart: { near: 228, far: 264 },
  },
  radii: [2.4, 3, 3.7],
  years: 213,
  yearSize: 15,
  labels: { size: 11, leading: 12.5, most: 28, wraps: acrossWraps },
  nameSize: 13,
};

/** The sheet for a telephone: time runs downwards. */
export const upright: Frame = {
  name: 'u',
  orientation: 'upright',
  width: 288,
  height: 1080,
  start: 46,
  end: 6,
  before: 28,
  after: 64,
  axis: 140,
  fields: {
    above: { near: -24, far: -140 },
    below: { near: 24, far: 117 },
    on: { near: 0, far: 24 },
    apart: { near: 119, far: 148 },
  },
  radii: [2.4, 3.2, 4.4],
  years: 22,
  yearSize: 14,
  labels: {
    size: 11,
    leading: 12.5,
    most: 32,
    wraps: [
      { characters: 18, lines: 2 },
      { characters: 14, lines: 3 },
      { characters: 12, lines: 3 },
      { characters: 22, lines: 2 },
      { characters: 10, lines: 4 },
    ],
  },
  nameSize: 14,
};

/** The sheet of a small multiple: the same axis and fields, no words but the years. */
export const small: Frame = {
  name: 's',
  orientation: 'across',
  width: 280,
  height: 136,
  start: 2,
  end: 2,
  before: 8,
  after: 14,
  axis: 56,
  fields: {
    above: { near: -15, far: -54 },
    below: { near: 15, far: 36 },
    on: { near: 0, far: 13 },
    apart: { near: 42, far: 62 },
  },
  radii: [1.8, 2.3, 3],
  years: 78,
  yearSize: 11,
};

/** The three sheets of the full chart, widest first. */
export const sheets = [wide, middle, upright] as const;
