import type { PlacedMark, SwarmLayout } from './layout.ts';
import { short, symbolOf } from './drawing.ts';

/** Marks that look alike, round or square, as one path: each a line of no length, whose ends draw the mark. */
interface DotGroup {
  readonly position: PlacedMark['position'];
  readonly shape: PlacedMark['shape'];
  readonly radius: number;
  /** The symbol of a link that looks the same (src/chart/drawing.ts). */
  readonly mark: string;
  readonly path: string;
  /** The places of their events among those of the record, in the order of the path. */
  readonly places: readonly number[];
}

/** The marks of a sheet with the given places among the events of the record, in groups. The marks of a sheet are in the order of the record. */
export function dotGroups({ frame, marks }: SwarmLayout, places: readonly number[]): readonly DotGroup[] {
  const groups = new Map<string, { mark: PlacedMark; at: string[]; places: number[] }>();
  for (const place of places) {
    const mark = marks[place];
    if (!mark) continue;
    const key = `${mark.position} ${symbolOf(mark, frame)}`;
    const group = groups.get(key) ?? { mark, at: [], places: [] };
    group.at.push(`M${Math.round(mark.x)} ${short(mark.y)}h0`);
    group.places.push(place);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ mark, at, places: own }) => ({
    position: mark.position,
    shape: mark.shape,
    radius: mark.radius,
    mark: symbolOf(mark, frame),
    path: at.join(''),
    places: own,
  }));
}

/** The points of such a path, in the pixels of its sheet. */
export function pointsOf(path: string): readonly { readonly x: number; readonly y: number }[] {
  return [...path.matchAll(/M(\S+) ([^h]+)h0/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}
