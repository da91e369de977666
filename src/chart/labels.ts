import { fromShelf, toShelf } from '../record/kept/shelf.ts';
import type { Frame, LabelStyle } from './frame.ts';
import {
  type Box,
  boxesMeet,
  circleMeetsBox,
  distanceToSegment,
  type Segment,
  segmentMeetsBox,
  segmentsCross,
} from './geometry.ts';
import { anneal } from './anneal.ts';
import { candidates } from './label-candidates.ts';
import type { PlacedMark } from './layout.ts';
import type { TimeAxis } from './time-axis.ts';
import { yearBoxes } from './year-boxes.ts';

/** What labels are placed by: a mark, and of its event no more than this, so that what is kept of an earlier run is never another's. */
export interface LabelMark extends Omit<PlacedMark, 'event' | 'shape'> {
  readonly id: string;
  readonly text: string;
  readonly weight: number;
  /** How many sources the event has. */
  readonly sources: number;
}

/** The words beside a landmark, and the line that leads to it. */
export interface PlacedLabel {
  /** Of the event. */
  readonly id: string;
  readonly lines: readonly string[];
  /** Where the text is anchored: the start or the end of its first line, on the baseline, `dx` beside `x`. */
  readonly x: number;
  readonly dx: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly box: Box;
  /** From the mark to the text. */
  readonly leader: readonly Segment[];
  /** The box around text and leader. */
  readonly hull: Box;
  /** What the place costs by itself, without its neighbours. */
  readonly cost: number;
}

/** Clear space around a label, in pixels. */
const labelGap = 2.5;
/** How many places of each region a label considers. */
const choices = 2;
/** How many searches are made, of which the best is kept. */
const searches = 4;
/** What it costs in the search that two labels meet. */
const meetingCost = 500;

interface Scene {
  readonly marks: readonly LabelMark[];
  readonly fixed: readonly Box[];
}

/** Labels the landmarks of a sheet, or takes the labels that an earlier run found for the same sheet, marks and texts. */
export function labelsOf(
  placed: readonly PlacedMark[],
  frame: Frame,
  axis: TimeAxis,
  style: LabelStyle,
): readonly PlacedLabel[] {
  const marks = placed.map(({ event, position, x, y, radius, whisker }) => ({
    position,
    x,
    y,
    radius,
    whisker,
    id: event.id,
    text: event.label ?? event.title,
    weight: event.weight,
    sources: event.sources.length,
  }));
  const scene: Scene = { marks, fixed: yearBoxes(frame, axis) };
  const sheet = JSON.stringify([scene, frame, style]);
  const kept = fromShelf('labels', sheet);
  if (areLabels(kept)) return kept;
  const labels = placeLabels(scene, frame, style);
  toShelf('labels', sheet, labels);
  return labels;
}

/** The kind and the text by which they are kept tell what they are, unless they are damaged. */
function areLabels(kept: unknown): kept is readonly PlacedLabel[] {
  return Array.isArray(kept);
}

/**
 * Labels the landmarks (weight 3) so that no label meets a mark, another label or its leader, or the years. Places are
 * found by annealing (Christensen, Marks and Shieber, 1995) with fixed seeds, so that the same record gives the same
 * labels. A label without a free place is left out; its mark still leads to the event.
 */
function placeLabels(scene: Scene, frame: Frame, style: LabelStyle): readonly PlacedLabel[] {
  const wishes = landmarks(scene.marks, style.most)
    .map((mark) => {
      const places = candidates(mark, frame, style);
      const near = sceneWithin(hullOfAll(places), scene);
      return shortlist(places, near).map((place) => ({ ...place, cost: place.cost + crossings(place, mark, near) }));
    })
    .filter((places) => places.length > 0);
  const together = (a: PlacedLabel, b: PlacedLabel): number => {
    if (!boxesMeet(a.hull, b.hull, 2 * labelGap)) return 0;
    return labelsMeet(a, b) ? meetingCost : closeness(a, b);
  };
  const hulls = wishes.map(hullOfAll);
  const neighbours = hulls.map((own, index) =>
    hulls.flatMap((other, place) => (place !== index && boxesMeet(own, other, 2 * labelGap) ? [place] : [])),
  );
  return wishes.length === 0 ? [] : settled(anneal(wishes, together, neighbours, searches));
}

/** The box around all places that a label may take. */
function hullOfAll(places: readonly PlacedLabel[]): Box {
  return {
    left: Math.min(...places.map(({ hull }) => hull.left)),
    top: Math.min(...places.map(({ hull }) => hull.top)),
    right: Math.max(...places.map(({ hull }) => hull.right)),
    bottom: Math.max(...places.map(({ hull }) => hull.bottom)),
  };
}

/** What of a scene a label within a box can meet. */
function sceneWithin(box: Box, { marks, fixed }: Scene): Scene {
  return { marks: marks.filter((mark) => meetsMark(box, mark)), fixed };
}

/** The marks to label: landmarks, and among too many of them those with most sources. Time order is kept. */
function landmarks(marks: readonly LabelMark[], most: number): readonly LabelMark[] {
  const all = marks.filter(({ weight }) => weight === 3);
  const first = all.toSorted((a, b) => b.sources - a.sources || (a.id < b.id ? -1 : 1)).slice(0, most);
  return all.filter((mark) => first.includes(mark));
}

/** The cheapest clear places of each region of the sheet. */
function shortlist(places: readonly PlacedLabel[], scene: Scene): readonly PlacedLabel[] {
  const regions = new Map<number, number>();
  return [...places]
    .sort((a, b) => a.cost - b.cost)
    .filter((place) => {
      const side = place.anchor === 'start' ? 0.5 : 0;
      const region = Math.round(place.box.top / 8) * 10_000 + Math.round(place.x / 24) + side;
      const count = regions.get(region) ?? 0;
      if (count >= choices || !isClear(place, scene)) return false;
      regions.set(region, count + 1);
      return true;
    });
}

/** Leaves out labels, those that meet most others first, until none meet. */
function settled(labels: readonly PlacedLabel[]): readonly PlacedLabel[] {
  const meetings = labels.map((label) => labels.filter((other) => other !== label && labelsMeet(label, other)).length);
  const most = Math.max(0, ...meetings);
  return most === 0 ? labels : settled(labels.filter((_, index) => index !== meetings.indexOf(most)));
}

function isClear({ box }: PlacedLabel, { marks, fixed }: Scene): boolean {
  if (fixed.some((other) => boxesMeet(box, other, labelGap))) return false;
  return !marks.some((mark) => meetsMark(box, mark));
}

function meetsMark(box: Box, mark: LabelMark): boolean {
  return (
    circleMeetsBox(mark, box, labelGap) || (mark.whisker !== undefined && segmentMeetsBox(mark.whisker, box, labelGap))
  );
}

function crossings({ leader, hull }: PlacedLabel, own: LabelMark, { marks }: Scene): number {
  return marks.reduce((sum, mark) => {
    if (mark === own || !circleMeetsBox(mark, hull, 1)) return sum;
    const { whisker } = mark;
    const line = whisker && leader.some((part) => segmentsCross(part, whisker)) ? 4 : 0;
    const touched = leader.some((part) => distanceToSegment(mark, part) < mark.radius + 0.5);
    return sum + line + (touched ? 26 : 0);
  }, 0);
}

function labelsMeet(a: PlacedLabel, b: PlacedLabel): boolean {
  if (!boxesMeet(a.hull, b.hull, 2 * labelGap)) return false;
  return (
    boxesMeet(a.box, b.box, 2 * labelGap) ||
    a.leader.some((part) => segmentMeetsBox(part, b.box, labelGap)) ||
    b.leader.some((part) => segmentMeetsBox(part, a.box, labelGap))
  );
}

/** What it costs that two leaders cross, or run side by side. */
function closeness(a: PlacedLabel, b: PlacedLabel): number {
  if (!boxesMeet(a.hull, b.hull, 4)) return 0;
  if (a.leader.some((part) => b.leader.some((other) => segmentsCross(part, other)))) return 150;
  const near = (one: PlacedLabel, other: PlacedLabel): boolean =>
    one.leader.some(({ to }) => other.leader.some((part) => distanceToSegment(to, part) < 4));
  return near(a, b) || near(b, a) ? 60 : 0;
}
