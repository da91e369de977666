import { publishedAfter, standingOn } from '../timeline/status-on-day.ts';
import { type EventTable, type FacetName, facetNames, ofFacets, type OfFacets } from './event-table.ts';
import type { ViewState } from './view-state.ts';
import { oncePer } from '../../record/kept/once-per.ts';

/** What a view shows: positions in the index, in time order, and for every value how many events it would give. */
export interface Filtered {
  readonly shown: readonly number[];
  /**
   * Per facet and value: the events that have the value and answer everything asked outside that facet.
   * It is what a reader would see with this value alone chosen in the facet.
   */
  readonly counts: OfFacets<readonly number[]>;
  /** Of the events that answer everything else: those not shown as their date is too loose for `asOf`. */
  readonly perhaps: number;
  /** The same: those that had happened by `asOf` and were published later, shown or not. */
  readonly publishedLater: number;
}

/** For each value of a facet whether it is chosen; undefined when the facet is not asked. */
function choice(table: EventTable, view: ViewState, facet: FacetName): Uint8Array | undefined {
  const ids = view.facets[facet];
  // A value that the record does not have, from a mistyped address, is asked for all the same, and matches nothing.
  return ids.length === 0 ? undefined : Uint8Array.from(table.words[facet], ([id]) => (ids.includes(id) ? 1 : 0));
}

/** The values of a facet, event by event: those of event `at` stand from `starts[at]` up to `starts[at + 1]`. */
interface Column {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

function columnOf(cells: readonly (readonly number[])[]): Column {
  const starts = new Uint32Array(cells.length + 1);
  for (const [at, cell] of cells.entries()) starts[at + 1] = (starts[at] ?? 0) + cell.length;
  return { starts, values: Uint32Array.from(cells.flat()) };
}

/** The facets of an index in arrays of numbers, which are counted many times as fast as lists of lists. */
const columnsOf = oncePer((table: EventTable): OfFacets<Column> => {
  const made = ofFacets((facet) => columnOf(table.facets[facet]));
  return made;
});

function meets({ starts, values }: Column, at: number, chosen: Uint8Array): boolean {
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place++) if (chosen[values[place] ?? -1] === 1) return true;
  return false;
}

function tally(counts: Uint32Array, { starts, values }: Column, at: number): void {
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place++) {
    const value = values[place] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

/** Applies a view to a table. Facets are joined by "and", the values of one facet by "or"; dates by overlap. */
export function filterEvents(table: EventTable, view: ViewState, only?: ReadonlySet<number>): Filtered {
  const byName = columnsOf(table);
  const facets = facetNames.map((name) => ({
    column: byName[name],
    chosen: choice(table, view, name),
    counts: new Uint32Array(table.words[name].length),
  }));
  const asked = facets.filter(({ chosen }) => chosen !== undefined);
  const shown: number[] = [];
  let perhaps = 0;
  let publishedLater = 0;

  for (let at = 0; at < table.from.length; at++) {
    const from = table.from[at] ?? '';
    const to = table.to[at] ?? from;
    if (only && !only.has(at)) continue;
    if (view.from && to < view.from) continue;
    if (view.to && from > view.to) continue;

    let failed: (typeof facets)[number] | undefined;
    let failures = 0;
    for (const facet of asked) {
      if (facet.chosen && meets(facet.column, at, facet.chosen)) continue;
      failed = facet;
      if (++failures > 1) break;
    }
    if (failures > 1) continue;

    if (view.asOf) {
      const standing = standingOn({ from, to }, view.asOf);
      if (standing === 'perhaps' && !failed) perhaps++;
      if (standing !== 'happened') continue;
      const later = publishedAfter(table.later[at] ?? '', view.asOf);
      if (later && !failed) publishedLater++;
      if (later && view.hideLater) continue;
    }

    if (failed) tally(failed.counts, failed.column, at);
    else {
      shown.push(at);
      for (const facet of facets) tally(facet.counts, facet.column, at);
    }
  }

  return {
    shown,
    counts: ofFacets((facet) => [...(facets[facetNames.indexOf(facet)]?.counts ?? [])]),
    perhaps,
    publishedLater,
  };
}
