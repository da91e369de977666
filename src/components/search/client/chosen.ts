import type { Arranged } from '../../../search/arrange.ts';
import type { Found } from '../../../search/find.ts';
import { type EventTable, facetNames } from '../../../views/filter/event-table.ts';
import { facetHeadings } from '../../../views/filter/facet-headings.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';
import { pluralise } from '../../../views/words.ts';
import { element } from '../../filter/element.ts';

function chip(label: string, data: Readonly<Record<string, string>>): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', 'aria-label': `Remove the filter ${label}`, ...data },
    `${label} `,
    element('span', { 'aria-hidden': 'true' }, '×'),
  );
}

/** What the results are filtered by, each with a button that takes it away. */
export function chosenFilters(table: EventTable, { facets, from, to }: ViewState): HTMLElement[] {
  const chips = facetNames.flatMap((facet) =>
    facets[facet].map((value) => {
      const label = table.words[facet].find(([id]) => id === value)?.[1] ?? value;
      return chip(`${facetHeadings[facet]}: ${label}`, { 'data-facet': facet, 'data-value': value });
    }),
  );
  if (from !== '' || to !== '') {
    const range = from === '' ? `until ${to}` : to === '' ? `from ${from}` : `${from} to ${to}`;
    chips.push(chip(`Date: ${range}`, { 'data-range': '' }));
  }
  return chips.length === 0 ? [] : [element('p', { class: 'search-chosen' }, 'Filters: ', ...chips)];
}

/** How the date of a query was understood, with a button that changes it. */
export function dateNote({ query }: Found, { date, dateWithout, outside }: Arranged, anyDate: boolean): HTMLElement[] {
  if (date) {
    const remove = element('button', { type: 'button', 'data-date': 'any' }, 'Search all dates');
    const extra =
      outside.length > 0
        ? ` ${pluralise(outside.length, 'closer match', 'closer matches')} from other dates ${outside.length > 1 ? 'are' : 'is'} at the end.`
        : '';
    return [element('p', { class: 'search-date' }, `Showing events from ${date.text}.${extra} `, remove)];
  }
  if (dateWithout) {
    const none = query.words.length > 0 ? 'match these words in' : 'recorded for';
    return [element('p', {}, `No events ${none} ${dateWithout.text}, so all dates are shown.`)];
  }
  if (anyDate && query.date) {
    const keep = element('button', { type: 'button', 'data-date': 'typed' }, `Only ${query.date.text}`);
    return [element('p', { class: 'search-date' }, 'Showing events from all dates. ', keep)];
  }
  return [];
}
