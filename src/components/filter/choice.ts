import { type FacetName, facetNames } from '../../views/filter/event-table.ts';

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
