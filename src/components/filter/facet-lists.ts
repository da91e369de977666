import { fold } from '../../search/words.ts';
import { type EventTable, facetNames } from '../../views/filter/event-table.ts';
import { type Filtered, filterEvents } from '../../views/filter/filter.ts';
import { nothingAsked, type ViewState } from '../../views/filter/view-state.ts';
import { facetOf } from './choice.ts';
import { element } from './element.ts';

/** Fills the lists that are too long to come with the page: names by number of events, with a field to narrow them. */
export function fillLongLists(form: HTMLElement, table: EventTable): void {
  const { counts } = filterEvents(table, nothingAsked);
  for (const list of form.querySelectorAll<HTMLElement>('ul[data-fill]')) {
    const facet = facetOf(list.dataset['fill'] ?? '');
    if (!facet || table.words[facet].length === 0) continue;
    delete list.dataset['fill'];
    const order = table.words[facet].map((_, position) => position);
    order.sort((a, b) => (counts[facet][b] ?? 0) - (counts[facet][a] ?? 0));
    list.replaceChildren(
      ...order.map((position) => {
        const [value = '', label = ''] = table.words[facet][position] ?? [];
        const box = element('input', { type: 'checkbox', name: facet, value });
        return element(
          'li',
          {},
          element('label', {}, box, element('span', {}, label), element('span', { class: 'n' })),
        );
      }),
    );
    const narrow = list.parentElement?.querySelector<HTMLInputElement>('input[type="search"]');
    narrow?.addEventListener('input', () => {
      const wanted = fold(narrow.value.trim());
      for (const item of list.children)
        if (item instanceof HTMLElement)
          item.classList.toggle('other', wanted !== '' && !fold(item.textContent).includes(wanted));
    });
  }
}

/** Sets every checkbox and count of the form to a view. Values that would give nothing are dimmed, never locked. */
export function setLists(form: HTMLElement, table: EventTable, view: ViewState, counts: Filtered['counts']): void {
  const positions = new Map(
    facetNames.map((facet) => [facet, new Map(table.words[facet].map(([id], position) => [id, position]))]),
  );
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    const facet = facetOf(box.name);
    if (!facet) continue;
    const count = counts[facet][positions.get(facet)?.get(box.value) ?? -1] ?? 0;
    box.checked = view.facets[facet].includes(box.value);
    const label = box.closest('label');
    label?.classList.toggle('none', count === 0 && !box.checked);
    const number = label?.querySelector('.n');
    const words = String(count);
    if (number && number.textContent !== words) number.textContent = words;
  }
  for (const summary of form.querySelectorAll<HTMLElement>('[data-chosen]')) {
    const facet = facetOf(summary.dataset['chosen'] ?? '');
    const chosen = facet ? view.facets[facet].length : 0;
    summary.textContent = chosen === 0 ? '' : `${chosen} selected`;
  }
}
