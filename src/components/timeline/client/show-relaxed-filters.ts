import type { EventTable } from '../../../views/filter/event-table.ts';
import { facetHeadings } from '../../../views/filter/facet-headings.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';
import { element } from '../../filter/element.ts';
import { type RelaxedFilter, relaxedFilters } from './relax-filters.ts';

const others = { text: 'text', from: 'start date', to: 'end date', asOf: 'as-of date' } as const;

function nameOf(what: RelaxedFilter['what']): string {
  return what === 'text' || what === 'from' || what === 'to' || what === 'asOf'
    ? others[what]
    : facetHeadings[what].toLowerCase();
}

/**
 * Says under an empty result what could be given up, with how many events there would be; hides it otherwise. `found`
 * are the places of the events that the words of the view were found in.
 */
export function showRelaxedFilters(
  box: HTMLElement,
  table: EventTable,
  view: ViewState,
  found: ReadonlySet<number> | undefined,
  choose: (view: ViewState) => void,
): void {
  const ways = relaxedFilters(table, view, found);
  const words =
    ways.length === 0
      ? 'No events match, even with any one filter removed. Clear all filters.'
      : 'No events match all your filters. Remove one to see results:';
  const buttons = ways.map((way) => {
    const button = element('button', { type: 'button' }, `${nameOf(way.what)} (${way.count})`);
    button.addEventListener('click', () => choose(way.view));
    return element('li', {}, button);
  });
  box.replaceChildren(element('p', {}, words), element('ul', { class: 'plain' }, ...buttons));
}
