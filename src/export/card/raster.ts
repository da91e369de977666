/** How many shades an ink has, from none to full. */
export const shades = 16;

/** A drawing of flat inks on paper: for each pixel an index, 0 for paper, else the ink and its shade (`indexOf`). */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** The index of a shade (1 to `shades` - 1) of an ink, counted from 0. */
export function indexOf(ink: number, shade: number): number {
  return 1 + ink * (shades - 1) + (shade - 1);
}

function shadeOf(index: number): number {
  return index === 0 ? 0 : ((index - 1) % (shades - 1)) + 1;
}

/** An empty sheet of paper, in pixels. */
export function canvas(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8Array(width * height) };
}

/** A copy that can be drawn on. */
export function copyOf({ width, height, pixels }: Canvas): Canvas {
  return { width, height, pixels: pixels.slice() };
}

/** What is drawn: an ink, and how much of it, from 0 to 1. */
export interface Stroke {
  readonly ink: number;
  readonly strength: number;
}

/**
 * Covers the pixels of a rectangle as far as `coverage` says (0 to 1, from the distance of their middle to a shape).
 * The stronger shade stays where two meet, so that an edge never bites into what it touches.
 */
function cover(
  { width, height, pixels }: Canvas,
  [left, top, right, bottom]: readonly [number, number, number, number],
  { ink, strength }: Stroke,
  coverage: (x: number, y: number) => number,
): void {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y += 1)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x += 1) {
      const share = Math.min(1, Math.max(0, coverage(x + 0.5, y + 0.5)));
      const shade = Math.round(share * strength * (shades - 1));
      const at = y * width + x;
      if (shade > 0 && shade >= shadeOf(pixels[at] ?? 0)) pixels[at] = indexOf(ink, shade);
    }
}

/** A filled circle. */
export function disc(on: Canvas, x: number, y: number, radius: number, stroke: Stroke): void {
  const reach = radius + 1;
  cover(
    on,
    [x - reach, y - reach, x + reach, y + reach],
    stroke,
    (px, py) => radius + 0.5 - Math.hypot(px - x, py - y),
  );
}

/** A circle drawn with a line of `thickness` pixels inside `radius`. */
export function ring(on: Canvas, x: number, y: number, radius: number, thickness: number, stroke: Stroke): void {
  const middle = radius - thickness / 2;
  const reach = radius + 1;
  cover(
    on,
    [x - reach, y - reach, x + reach, y + reach],
    stroke,
    (px, py) => thickness / 2 + 0.5 - Math.abs(Math.hypot(px - x, py - y) - middle),
  );
}

/** A rectangle whose edges may lie between pixels. */
export function box(on: Canvas, x: number, y: number, width: number, height: number, stroke: Stroke): void {
  const along = (from: number, length: number, at: number): number =>
    Math.min(at + 0.5, from + length) - Math.max(at - 0.5, from);
  cover(on, [x, y, x + width, y + height], stroke, (px, py) => along(x, width, px) * along(y, height, py));
}

/** Bare paper within a circle, so that what is drawn there next stands clear. */
export function erase({ width, height, pixels }: Canvas, x: number, y: number, radius: number): void {
  for (let py = Math.max(0, Math.floor(y - radius)); py < Math.min(height, y + radius); py += 1)
    for (let px = Math.max(0, Math.floor(x - radius)); px < Math.min(width, x + radius); px += 1)
      if (Math.hypot(px + 0.5 - x, py + 0.5 - y) <= radius) pixels[py * width + px] = 0;
}
