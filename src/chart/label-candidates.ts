import type { Frame, LabelStyle } from './frame.ts';
import { type Box, type Point, segmentsOf } from './geometry.ts';
import { labelLines, textWidth } from './label-text.ts';
import type { LabelMark, PlacedLabel } from './labels.ts';

interface Text {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

/** Every place a label may take on a sheet, with what the place costs by its distance and its shape. */
export function candidates(mark: LabelMark, frame: Frame, style: LabelStyle): PlacedLabel[] {
  const texts = style.wraps.flatMap(({ characters, lines }, rank): Text[] => {
    const set = labelLines(mark.text, characters, lines);
    if (!set) return [];
    return [
      {
        lines: set,
        width: Math.max(...set.map((line) => textWidth(line, style.size))),
        height: set.length * style.leading,
        cost: rank * 6 + set.length * 2,
      },
    ];
  });
  const place = frame.orientation === 'across' ? flags : callouts;
  return texts.flatMap((text) => place(mark, frame, style, text));
}

/** The sides a label of this mark may stand on, best first: -1 up or left, 1 down or right. */
function sides(mark: LabelMark): readonly (-1 | 1)[] {
  if (mark.position === 'on') return [1, -1];
  return mark.position === 'below' ? [1] : [-1];
}

/** How far from the axis a label on a side may reach. Labels of the strip apart stand in the field below. */
function reach(mark: LabelMark, frame: Frame, side: -1 | 1): number {
  const { above, below } = frame.fields;
  if (mark.position === 'apart') return frame.axis + below.near;
  return frame.axis + (side < 0 ? above.far : below.far);
}

/** How far a line may lean sideways before it meets its text. */
const shifts = [0, -6, 6, -14, 14, -26, 26, -44, 44, -70, 70, -100, 100] as const;

/** Across: a line rises or falls from the mark, and the text hangs from it as a flag, its lines on common rows. */
function flags(mark: LabelMark, frame: Frame, style: LabelStyle, text: Text): PlacedLabel[] {
  const result: PlacedLabel[] = [];
  for (const [rank, side] of sides(mark).entries()) {
    const outer = reach(mark, frame, side);
    const limit = mark.y + side * (mark.radius + 5);
    for (let row = 0; ; row += 1) {
      const top = side < 0 ? outer + row * style.leading : outer - row * style.leading - text.height;
      if (side < 0 ? top + text.height > limit : top < limit) break;
      const near = side < 0 ? top + text.height : top;
      for (const shift of shifts)
        for (const anchor of ['start', 'end'] as const) {
          const x = mark.x + shift;
          const dx = anchor === 'start' ? 4 : -4;
          const left = anchor === 'start' ? x + dx : x + dx - text.width;
          if (left < frame.start || left + text.width > frame.width) continue;
          const knee: Point = { x, y: near };
          const leader: Point[] = [edgeTowards(mark, knee), knee, { x, y: side < 0 ? top + 2 : top + text.height - 2 }];
          const box: Box = { left, top, right: left + text.width, bottom: top + text.height };
          const bend = shift === 0 ? 0 : 8 + Math.abs(shift) * 0.4;
          const flip = anchor === 'end' ? 4 : 0;
          result.push({
            id: mark.id,
            lines: text.lines,
            x,
            dx,
            y: top + style.leading * 0.78,
            anchor,
            box,
            leader: segmentsOf(leader),
            hull: hullOf(box, leader),
            cost: Math.abs(near - mark.y) * 0.5 + text.cost + bend + flip + rank * 60,
          });
        }
    }
  }
  return result;
}

/** Upright: the text stands to the left or the right of the mark, level with it or a little before or after. */
function callouts(mark: LabelMark, frame: Frame, style: LabelStyle, text: Text): PlacedLabel[] {
  const result: PlacedLabel[] = [];
  for (const [rank, side] of sides(mark).entries()) {
    const near = frame.axis + side * Math.abs(frame.fields[side < 0 ? 'above' : 'below'].near);
    const last = reach(mark, frame, side) - side * text.width;
    for (let x = last; side < 0 ? x <= near : x >= near; x -= side * 4)
      for (let shift = -22; shift <= 22; shift += 1) {
        const top = mark.y + shift * 4 - text.height / 2;
        const bottom = top + text.height;
        if (top < 0 || bottom > frame.height) continue;
        const box: Box = {
          left: Math.min(x, x + side * text.width),
          right: Math.max(x, x + side * text.width),
          top,
          bottom,
        };
        const level = Math.min(bottom - style.leading / 2, Math.max(top + style.leading / 2, mark.y));
        const clear = side * (x - mark.x) > mark.radius + 5;
        const end: Point = clear
          ? { x: x - side * 3, y: level }
          : { x: x + side * Math.min(8, text.width / 2), y: bottom < mark.y ? bottom + 1 : top - 1 };
        if (!clear && bottom + mark.radius > mark.y && top - mark.radius < mark.y) continue;
        const leader = [edgeTowards(mark, end), end];
        result.push({
          id: mark.id,
          lines: text.lines,
          x,
          dx: 0,
          y: top + style.leading * 0.78,
          anchor: side < 0 ? 'end' : 'start',
          box,
          leader: segmentsOf(leader),
          hull: hullOf(box, leader),
          cost:
            Math.abs(x - mark.x) * 0.35 +
            Math.abs(shift) * 1.5 +
            Math.abs(end.y - mark.y) * 0.8 +
            text.cost +
            rank * 26,
        });
      }
  }
  return result;
}

/** The point of a mark's outline that is nearest to another point. */
function edgeTowards(mark: LabelMark, { x, y }: Point): Point {
  const distance = Math.hypot(x - mark.x, y - mark.y) || 1;
  return {
    x: mark.x + ((x - mark.x) * mark.radius) / distance,
    y: mark.y + ((y - mark.y) * mark.radius) / distance,
  };
}

function hullOf(box: Box, line: readonly Point[]): Box {
  return {
    left: Math.min(box.left, ...line.map(({ x }) => x)),
    right: Math.max(box.right, ...line.map(({ x }) => x)),
    top: Math.min(box.top, ...line.map(({ y }) => y)),
    bottom: Math.max(box.bottom, ...line.map(({ y }) => y)),
  };
}
