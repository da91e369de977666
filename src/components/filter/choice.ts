import { type FacetName, facetNames } from '../../views/filter/event-table.ts';
import { readView, type ViewState } from '../../views/filter/view-state.ts';

/** The facet of this name; undefined for any other text. */
export function facetOf(name: string): FacetName | undefined {
  return facetNames.find((facet) => facet === name);
}

/** The facet and the value a checkbox stands for; undefined for any other element. */
export function choiceOf(target: EventTarget | null): { facet: FacetName; value: string; on: boolean } | undefined {
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return undefined;
  const facet = facetOf(target.name);
  return facet && { facet, value: target.value, on: target.checked };
}

/** The view in the address bar, with the values of old addresses replaced as the form says (see EventFacets.astro). */
export function viewInAddress(form: HTMLElement): ViewState {
  let { search } = location;
  for (const { dataset } of form.querySelectorAll('template'))
    search = search.replace(dataset['formerly'] ?? '', dataset['now'] ?? '');
  return readView(new URLSearchParams(search));
}
