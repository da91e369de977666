import type { Arranged } from '../../../views/search/arrange.ts';
import type { Found } from '../../../views/search/engine.ts';
import type { SearchState } from '../../../views/search/state.ts';
import { element } from './element.ts';

function chip(label: string, data: Readonly<Record<string, string>>): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', 'aria-label': `Remove the filter ${label}`, ...data },
    `${label} `,
    element('span', { 'aria-hidden': 'true' }, '×'),
  );
}

/** What the results are narrowed by, each with a button that takes it away. */
export function chosenFilters({ facets }: Arranged, { from, to }: SearchState): HTMLElement[] {
  const chips = facets.flatMap(({ name, label, values }) =>
    values
      .filter(({ chosen }) => chosen)
      .map((value) => chip(`${label}: ${value.label}`, { 'data-facet': name, 'data-value': value.id })),
  );
  if (from !== undefined || to !== undefined) {
    const range = from === undefined ? `until ${to ?? ''}` : to === undefined ? `from ${from}` : `${from} to ${to}`;
    chips.push(chip(`Date: ${range}`, { 'data-range': '' }));
  }
  return chips.length === 0 ? [] : [element('p', { class: 'search-chosen' }, 'Narrowed by ', ...chips)];
}

/** How the date of a query was understood, with a button that changes it. */
export function dateNote(found: Found, { date, dateWithout, outside }: Arranged, ignored: boolean): HTMLElement[] {
  if (date) {
    const remove = element('button', { type: 'button', 'data-date': 'any' }, 'Search any date');
    const extra =
      outside.length > 0
        ? ` ${outside.length} from outside it ${outside.length > 1 ? 'hold' : 'holds'} far more of the words and ${outside.length > 1 ? 'are' : 'is'} shown last.`
        : '';
    return [element('p', { class: 'search-date' }, `Only events of ${date.text}.${extra} `, remove)];
  }
  if (dateWithout) {
    const what = found.query.words.length > 0 ? 'fits both these words and' : 'is recorded for';
    return [element('p', {}, `Nothing ${what} ${dateWithout.text}; events of any date are shown.`)];
  }
  if (ignored && found.query.date) {
    const keep = element('button', { type: 'button', 'data-date': 'typed' }, `Only ${found.query.date.text}`);
    return [element('p', { class: 'search-date' }, 'Events of any date. ', keep)];
  }
  return [];
}
