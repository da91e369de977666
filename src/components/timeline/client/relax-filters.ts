import { type EventTable, type FacetName, facetNames } from '../../../views/filter/event-table.ts';
import { filterEvents } from '../../../views/filter/filter.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';

/** One thing a reader asked for that could be given up, and how many events there would be without it. */
export interface RelaxedFilter {
  readonly what: FacetName | 'text' | 'from' | 'to' | 'asOf';
  readonly view: ViewState;
  readonly count: number;
}

/**
 * The ways to get results again for a view that shows none, most events first; empty when no single one helps. `found`
 * are the places of the events that the words of the view were found in.
 */
export function relaxedFilters(table: EventTable, view: ViewState, found?: ReadonlySet<number>): RelaxedFilter[] {
  const ways: Pick<RelaxedFilter, 'what' | 'view'>[] = facetNames
    .filter((facet) => view.facets[facet].length > 0)
    .map((facet) => ({ what: facet, view: { ...view, facets: { ...view.facets, [facet]: [] } } }));
  for (const what of ['text', 'from', 'to', 'asOf'] as const)
    if (view[what]) ways.push({ what, view: { ...view, [what]: '' } });
  return ways
    .map((way) => ({
      ...way,
      count: filterEvents(table, way.view, way.what === 'text' ? undefined : found).shown.length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
