export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Circle extends Point {
  readonly radius: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** Whether two boxes come nearer to each other than `gap`. */
export function boxesMeet(a: Box, b: Box, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** Whether a circle comes nearer to a box than `gap`. */
export function circleMeetsBox(circle: Circle, box: Box, gap: number): boolean {
  const dx = Math.max(box.left - circle.x, 0, circle.x - box.right);
  const dy = Math.max(box.top - circle.y, 0, circle.y - box.bottom);
  return dx * dx + dy * dy < (circle.radius + gap) ** 2;
}

/** Distance from a point to the nearest point of a segment. */
export function distanceToSegment(point: Point, { from, to }: Segment): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const along = Math.min(1, Math.max(0, share));
  // `Math.hypot` is ten times slower.
  return Math.sqrt((point.x - from.x - along * dx) ** 2 + (point.y - from.y - along * dy) ** 2);
}

/** Whether a segment passes through a box that is widened by `gap` on each side (Liang and Barsky, 1984). */
export function segmentMeetsBox({ from, to }: Segment, box: Box, gap: number): boolean {
  const left = box.left - gap;
  const right = box.right + gap;
  const top = box.top - gap;
  const bottom = box.bottom + gap;
  if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) return false;
  if (Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom) return false;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (dx === 0 || dy === 0) return true;
  const [x1, x2] = [(left - from.x) / dx, (right - from.x) / dx];
  const [y1, y2] = [(top - from.y) / dy, (bottom - from.y) / dy];
  const enter = Math.max(0, Math.min(x1, x2), Math.min(y1, y2));
  const leave = Math.min(1, Math.max(x1, x2), Math.max(y1, y2));
  return enter <= leave;
}

/** Whether two segments cross. */
export function segmentsCross(a: Segment, b: Segment): boolean {
  const turn = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return (
    turn(a.from, a.to, b.from) !== turn(a.from, a.to, b.to) && turn(b.from, b.to, a.from) !== turn(b.from, b.to, a.to)
  );
}

/** The segments of a line through several points. */
export function segmentsOf(line: readonly Point[]): Segment[] {
  return line.slice(1).map((to, index) => ({ from: line[index] ?? to, to }));
}
