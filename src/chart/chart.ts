import type { Event, RecordGraph } from '../record/graph.ts';
import { type DensityLayout, layoutDensity } from './density.ts';
import { sheets } from './frame.ts';
import { layoutSwarm, type SwarmLayout } from './layout.ts';
import { oncePer } from '../record/kept/once-per.ts';

/** The chart of a record: the same events on three sheets, of which a page shows the one that fits. */
export type Chart =
  | {
      readonly kind: 'swarm';
      readonly sheets: readonly SwarmLayout[];
      /** The places in `record.events` of the events that are drawn as dots, in time order; every other is a link. */
      readonly dots: readonly number[];
    }
  | { readonly kind: 'density'; readonly sheets: readonly DensityLayout[] };

/**
 * What an event weighs in a page as a link with its name and as a dot, and what all of them and all the links may weigh, in bytes after gzip
 * (`docs/budgets.md`). The first two were measured on entries as long as those of a real record.
 */
const weight = { link: 90, dot: 20 };
const most = { all: 18_000, links: 4_500 };

/**
 * The places in `record.events` of the events that the chart draws as dots; undefined where even so it would weigh too much, so that it has
 * to count instead. Landmarks are always links, then those the promises rest on, then the weightiest.
 */
export function dotsOf({ events, promises, vocabulary }: RecordGraph): readonly number[] | undefined {
  const drawnApart = new Set(
    vocabulary.stages.filter(({ mark }) => mark === 'square-up' || mark === 'square-crossed').map(({ id }) => id),
  );
  const steps = new Set(promises.flatMap((promise) => promise.steps.map(({ event }) => event)));
  const rank = (event: Event): number =>
    event.weight === 3 || drawnApart.has(event.stage) ? 8 : event.weight + (steps.has(event.id) ? 2 : 0);
  const ranked = events.toSorted((a, b) => rank(b) - rank(a));
  const first = ranked.findIndex((event) => rank(event) < 8);
  const always = first === -1 ? events.length : first;
  const links = Math.max(always, Math.min(events.length, Math.floor(most.links / weight.link)));
  if (links * weight.link + (events.length - links) * weight.dot > most.all) return undefined;
  const linked = new Set(ranked.slice(0, links));
  return events.flatMap((event, place) => (linked.has(event) ? [] : [place]));
}

/** The chart of a record, drawn once per record. */
export const chartOf = oncePer((record: RecordGraph): Chart => {
  const dots = dotsOf(record);
  const chart: Chart = dots
    ? { kind: 'swarm', sheets: sheets.map((sheet) => layoutSwarm(record, sheet)), dots }
    : { kind: 'density', sheets: sheets.map((sheet) => layoutDensity(record, sheet)) };
  return chart;
});
