import type { Event, RecordGraph, Topic } from '../../record/graph.ts';
import { layoutDensity } from '../../chart/density.ts';
import type { Frame, Position } from '../../chart/frame.ts';
import { layoutSwarm, type PlacedMark } from '../../chart/layout.ts';
import { mostMarks } from '../../chart/chart.ts';
import { timeAxis, type TimeAxis } from '../../chart/time-axis.ts';
import { type Colour, png } from './png.ts';
import { box, type Canvas, canvas, copyOf, disc, erase, ring } from './raster.ts';

/** The size that the sites which show cards ask for (Open Graph, "summary_large_image"), in pixels. */
export const size = { width: 1200, height: 630 } as const;

/** The light colours of `src/styles/tokens.css`; a test keeps them the same. */
export const paper: Colour = [0xfb, 0xf9, 0xf3];
export const colours = {
  above: [0x1d, 0x5c, 0x94],
  below: [0xb5, 0x48, 0x0f],
  on: [0x0b, 0x6b, 0x50],
  apart: [0x69, 0x64, 0x5b],
  rule: [0xd9, 0xd3, 0xc5],
  ink: [0x1d, 0x1b, 0x18],
} as const satisfies Readonly<Record<Position | 'rule' | 'ink', Colour>>;

const inkOrder = ['above', 'below', 'on', 'apart', 'rule', 'ink'] as const;
const ink = (name: (typeof inkOrder)[number]): number => inkOrder.indexOf(name);

const sheet: Frame = {
  name: 's',
  orientation: 'across',
  ...size,
  start: 36,
  end: 36,
  before: 44,
  after: 72,
  axis: 290,
  fields: {
    above: { near: -40, far: -200 },
    below: { near: 40, far: 160 },
    on: { near: 0, far: 34 },
    apart: { near: 190, far: 250 },
  },
  radii: [4.2, 5.6, 7],
  years: 0,
  yearSize: 0,
};

/** How pale the events are that a card is not about. */
const company = 0.3;

function drawMark(on: Canvas, { shape, position, x, y }: PlacedMark, radius: number, strength: number): void {
  const stroke = { ink: ink(position), strength };
  if (shape.startsWith('square')) box(on, x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76, stroke);
  if (shape === 'filled') disc(on, x, y, radius, stroke);
  if (shape === 'tinted') disc(on, x, y, radius - 0.6, { ...stroke, strength: strength * 0.35 });
  if (shape === 'ringed') disc(on, x, y, radius * 0.5, stroke);
  if (shape === 'open' || shape === 'tinted' || shape === 'ringed')
    ring(on, x, y, radius, Math.max(1.4, radius * 0.26), stroke);
}

interface Ground {
  readonly axis: TimeAxis;
  /** Empty where the record is too large for marks. */
  readonly marks: readonly PlacedMark[];
  /** The years and the axis, without any event. */
  readonly bare: Canvas;
  /** All events of the record, pale. */
  readonly pale: Canvas;
}

const grounds = new WeakMap<RecordGraph, Ground>();

function drawAll(
  record: RecordGraph,
  on: Canvas,
  ground: Omit<Ground, 'pale'>,
  events: readonly Event[],
  strength: number,
) {
  const own = new Set(events);
  for (const mark of ground.marks) if (own.has(mark.event)) drawMark(on, mark, mark.radius, strength);
  if (ground.marks.length === 0)
    for (const { position, x, y, width, height } of layoutDensity(record, sheet, events, ground.axis).bars)
      box(on, x, y, width, height, { ink: ink(position), strength });
}

function groundOf(record: RecordGraph): Ground {
  const known = grounds.get(record);
  if (known) return known;
  const axis = timeAxis(record.vocabulary.span, record.events, sheet);
  const marks = record.events.length > mostMarks ? [] : layoutSwarm(record, sheet, record.events, axis).marks;
  const bare = canvas(size.width, size.height);
  const rule = { ink: ink('rule'), strength: 1 };
  const { above, apart, on } = sheet.fields;
  const line = (y: number): void => box(bare, axis.from, sheet.axis + y, axis.to - axis.from, 1, rule);
  for (const at of [...axis.years.map(({ at: start }) => start), axis.to])
    box(bare, at, sheet.axis + above.far, 1, apart.far - above.far, rule);
  for (const edge of [-on.far, on.far, apart.near]) line(edge);
  box(bare, axis.before.from, sheet.axis - 0.75, axis.after.to - axis.before.from, 1.5, {
    ink: ink('ink'),
    strength: 1,
  });
  const pale = copyOf(bare);
  drawAll(record, pale, { axis, marks, bare }, record.events, company);
  const ground = { axis, marks, bare, pale };
  grounds.set(record, ground);
  return ground;
}

function encoded(drawing: Canvas): Uint8Array {
  return png(
    drawing,
    paper,
    inkOrder.map((name) => colours[name]),
  );
}

/** The card of the record: the chart, without words, which the sites that show a card set beside it. */
export function recordCard(record: RecordGraph): Uint8Array {
  const ground = groundOf(record);
  const drawing = copyOf(ground.bare);
  drawAll(record, drawing, ground, record.events, 1);
  return encoded(drawing);
}

/** The card of a topic: its events among all others, which are pale. */
export function topicCard(record: RecordGraph, topic: Topic): Uint8Array {
  const ground = groundOf(record);
  const drawing = copyOf(ground.pale);
  drawAll(
    record,
    drawing,
    ground,
    record.events.filter((event) => event.topics.includes(topic.id)),
    1,
  );
  return encoded(drawing);
}

/** The card of an event: its mark, large, on the line of its day. Undefined in a record that is too large for marks. */
export function eventCard(record: RecordGraph, event: Event): Uint8Array | undefined {
  const ground = groundOf(record);
  const mark = ground.marks.find((candidate) => candidate.event === event);
  if (!mark) return undefined;
  const drawing = copyOf(ground.pale);
  const line = { ink: ink(mark.position), strength: 0.8 };
  box(
    drawing,
    mark.x - 1,
    sheet.axis + sheet.fields.above.far,
    2,
    sheet.fields.apart.far - sheet.fields.above.far,
    line,
  );
  erase(drawing, mark.x, mark.y, 26);
  drawMark(drawing, mark, 20, 1);
  return encoded(drawing);
}

/** Where the card of a page stands, below the base path: an event's, a topic's, or the record's own. */
export function cardAddress(record: RecordGraph, of?: { readonly event: Event } | { readonly topic: string }): string {
  if (of === undefined) return '/cards/record.png';
  if ('topic' in of) return `/cards/topics/${of.topic}.png`;
  const [topic = ''] = of.event.topics;
  return record.events.length > mostMarks ? `/cards/topics/${topic}.png` : `/cards/events/${of.event.id}.png`;
}
