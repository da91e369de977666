import type { Filtered } from '../../../views/timeline/filter.ts';
import { folded } from '../../../views/timeline/filter.ts';
import { facetNames, type TimelineIndex } from '../../../views/timeline/index-format.ts';
import type { ViewState } from '../../../views/timeline/view-state.ts';
import { facetOf } from './choice.ts';
import { element } from './element.ts';

/** Fills the lists that are too long to come with the page: names by number of events, with a field to narrow them. */
export function fillLongLists(form: HTMLElement, index: TimelineIndex, counts: Filtered['counts']): void {
  for (const list of form.querySelectorAll<HTMLElement>('ul[data-fill]')) {
    const facet = facetOf(list.dataset['fill'] ?? '');
    if (!facet) continue;
    delete list.dataset['fill'];
    const order = index.words[facet].map((_, position) => position);
    order.sort((a, b) => (counts[facet][b] ?? 0) - (counts[facet][a] ?? 0));
    list.replaceChildren(
      ...order.map((position) => {
        const [value = '', label = ''] = index.words[facet][position] ?? [];
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
      const wanted = folded(narrow.value.trim());
      for (const item of list.children)
        if (item instanceof HTMLElement)
          item.classList.toggle('other', wanted !== '' && !folded(item.textContent).includes(wanted));
    });
  }
}

/** Sets every checkbox and count of the form to a view. Values that would give nothing are dimmed, never locked. */
export function setLists(form: HTMLElement, index: TimelineIndex, view: ViewState, counts: Filtered['counts']): void {
  const positions = new Map(
    facetNames.map((facet) => [facet, new Map(index.words[facet].map(([id], position) => [id, position]))]),
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
    summary.textContent = chosen === 0 ? '' : `${chosen} chosen`;
  }
}
