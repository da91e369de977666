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

function meet(a: Stacked, b: Stacked): boolean {
  const across = Math.abs(a.out - b.out);
  if (Math.hypot(a.along - b.along, across) < a.radius + b.radius + clearance) return true;
  const lines = (one: Stacked, other: Stacked): boolean => {
    if (!one.whisker) return false;
    const along = Math.max(one.whisker.from - other.along, 0, other.along - one.whisker.to);
    return Math.hypot(along, across) < other.radius + clearance + 0.5;
  };
  return lines(a, b) || lines(b, a) || (a.whisker !== undefined && b.whisker !== undefined && across < 3);
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
    for (let distance = direction === 'outward' ? Math.max(base, item.radius) : base; ; distance += step) {
      const outs = direction === 'around' && distance > 0 ? [distance, -distance] : [distance];
      const found = outs
        .map((out): Stacked => ({ ...item, along, out }))
        .find((candidate) => !placed.some((other) => meet(candidate, other)));
      if (!found) continue;
      placed.push(found);
      break;
    }
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
