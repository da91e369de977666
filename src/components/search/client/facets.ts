import type { FacetCounts } from '../../../views/search/arrange.ts';
import { element } from './element.ts';

/** Values of a facet that are shown before the rest is asked for. */
const shown = 8;

function value(facet: FacetCounts, { id, label, count, chosen }: FacetCounts['values'][number]): HTMLLIElement {
  const box = element('input', { type: 'checkbox', name: facet.name, value: id });
  box.checked = chosen;
  return element('li', {}, element('label', {}, box, ` ${label} `, element('span', { class: 'count' }, String(count))));
}

function listOf(facet: FacetCounts, values: FacetCounts['values']): HTMLUListElement {
  return element('ul', {}, ...values.map((one) => value(facet, one)));
}

/** A group that is filled only once it is open: hundreds of names would slow every keystroke. */
function group(name: string, summary: string, open: boolean, content: () => readonly Node[]): HTMLDetailsElement {
  const details = element('details', { 'data-facet': name }, element('summary', {}, summary));
  const fill = (): void => {
    if (details.childElementCount === 1) details.append(...content());
  };
  details.open = open;
  if (open) fill();
  else details.addEventListener('toggle', fill);
  return details;
}

/**
 * The facets with their counts, as groups of check boxes. Groups that were opened stay open; one whose values are not
 * there yet says so.
 */
export function facetFields(
  facets: readonly FacetCounts[],
  later: readonly { readonly name: string; readonly label: string }[],
  opened: ReadonlySet<string>,
): HTMLElement[] {
  const there = facets.flatMap((facet) => {
    const values = facet.values.filter(({ count, chosen }) => count > 0 || chosen);
    if (values.length === 0) return [];
    const long = facet.values.length > 20;
    const ordered = long
      ? [...values].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
      : values;
    const first = long ? ordered.slice(0, shown) : ordered;
    const rest = long ? ordered.slice(shown) : [];
    const more = `${facet.name}+`;
    return [
      group(facet.name, facet.label, opened.has(facet.name) || values.some(({ chosen }) => chosen), () => [
        listOf(facet, first),
        ...(rest.length > 0 ? [group(more, `${rest.length} more`, opened.has(more), () => [listOf(facet, rest)])] : []),
      ]),
    ];
  });
  const waiting = later
    .filter(({ name }) => facets.length > 0 && !facets.some((facet) => facet.name === name))
    .map(({ name, label }) => group(name, label, opened.has(name), () => [element('p', {}, 'Loading…')]));
  return [...there, ...waiting];
}

/** The groups that are open; before the first answer those that are open at first. */
export function openGroups(filters: HTMLElement): ReadonlySet<string> {
  if (filters.childElementCount === 0) return new Set(['topic', 'voice', 'year']);
  const groups = [...filters.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];
  return new Set(groups.filter(({ open }) => open).map((group) => group.dataset['facet'] ?? ''));
}

/** Redraws the facets and gives the focus back to the check box or the group that had it. */
export function keepBox(filters: HTMLElement, redraw: () => void): void {
  const active = document.activeElement;
  const inside = active !== null && filters.contains(active);
  const group = active?.closest<HTMLElement>('details[data-facet]')?.dataset['facet'];
  redraw();
  if (!inside) return;
  if (active instanceof HTMLInputElement)
    [...filters.querySelectorAll('input')]
      .find((box) => box.name === active.name && box.value === active.value)
      ?.focus({ preventScroll: true });
  else filters.querySelector<HTMLElement>(`[data-facet="${group ?? ''}"] > summary`)?.focus({ preventScroll: true });
}
