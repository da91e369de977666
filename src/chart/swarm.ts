import type { Cell } from './time-axis.ts';

/** A mark to be stacked: its wish along the axis, and the stretch its line of possible days takes. */
export interface Item {
  readonly id: string;
  readonly at: number;
  readonly radius: number;
  readonly weight: number;
  readonly whisker: { readonly from: number; readonly to: number } | undefined;
}

/** A stacked mark: `along` the axis, and `out`, its centre's distance from where stacking begins. */
export interface Stacked extends Item {
  readonly along: number;
  readonly out: number;
}

/** Clear space between two marks, and between a mark and another's line, in pixels. */
export const clearance = 0.8;
const step = 0.25;

/** How far apart two marks must lie across the axis, in pixels, so as not to meet; 0 where they are clear of each other along it. */
function apart(a: Item & { readonly along: number }, b: Stacked): number {
  const needed = (distance: number, along: number): number =>
    along < distance ? Math.sqrt(distance ** 2 - along ** 2) : 0;
  const besideLine = (one: typeof a, other: typeof a): number => {
    if (!one.whisker) return 0;
    const along = Math.max(one.whisker.from - other.along, 0, other.along - one.whisker.to);
    return needed(other.radius + clearance + 0.5, along);
  };
  return Math.max(
    needed(a.radius + b.radius + clearance, Math.abs(a.along - b.along)),
    besideLine(a, b),
    besideLine(b, a),
    a.whisker && b.whisker ? 3 : 0,
  );
}

/** A stretch across the axis that is taken, its ends not included. */
type Taken = readonly [from: number, to: number];

/** The first place at `start` or a number of steps above it that lies in none of the stretches, which come in the order of their beginnings. */
function firstFree(start: number, taken: readonly Taken[]): number {
  let place = start;
  for (const [from, to] of taken) if (place > from && place < to) place = start + Math.ceil((to - start) / step) * step;
  return place;
}

/** The order of stacking: small marks lie next to the axis and landmarks end the row, so that their labels are near. */
function byWeight(a: Item, b: Item): number {
  return a.weight - b.weight || a.at - b.at || (a.id < b.id ? -1 : 1);
}

/**
 * Stacks the marks of one voice and one cell (a beeswarm) without overlaps. A mark keeps inside its cell, which
 * moves it by less than its radius, so that it always covers its day, and what happens in one cell never moves a
 * mark of another. `outward` stacks away from 0; `around` to both sides of it.
 */
export function stack(items: readonly Item[], cell: Cell, direction: 'outward' | 'around', base: number): Stacked[] {
  const placed: Stacked[] = [];
  for (const item of [...items].sort(byWeight)) {
    const margin = item.radius + clearance / 2;
    const along =
      cell.to - cell.from <= 2 * margin
        ? (cell.from + cell.to) / 2
        : Math.min(cell.to - margin, Math.max(cell.from + margin, item.at));
    const taken = placed
      .map((other) => ({ out: other.out, room: apart({ ...item, along }, other) }))
      .filter(({ room }) => room > 0);
    const free = (side: 1 | -1): number =>
      firstFree(
        direction === 'outward' ? Math.max(base, item.radius) : base,
        taken.map(({ out, room }): Taken => [side * out - room, side * out + room]).sort(([a], [b]) => a - b),
      );
    const above = free(1);
    const below = direction === 'around' ? free(-1) : Infinity;
    placed.push({ ...item, along, out: below < above ? -below : above });
  }
  return placed;
}

/**
 * Sets marks whose possible days exceed a cell on rails of their own. Gives for each id the number of its rail,
 * counted from 0; marks on one rail do not meet.
 */
export function rails(items: readonly Item[]): ReadonlyMap<string, number> {
  const ends: number[] = [];
  const result = new Map<string, number>();
  for (const item of [...items].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const from = Math.min(item.whisker?.from ?? item.at, item.at - item.radius);
    const to = Math.max(item.whisker?.to ?? item.at, item.at + item.radius);
    const free = ends.findIndex((end) => end + 4 <= from);
    const rail = free === -1 ? ends.length : free;
    ends[rail] = to;
    result.set(item.id, rail);
  }
  return result;
}
