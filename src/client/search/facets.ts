import type { FacetCounts } from '../../views/search/arrange.ts';
import { element } from './element.ts';

/** Values of a facet that are shown before the rest is asked for. */
const shown = 8;

function value(facet: FacetCounts, { id, label, count, chosen }: FacetCounts['values'][number]): HTMLLIElement {
  const box = element('input', { type: 'checkbox', name: facet.name, value: id });
  box.checked = chosen;
  return element('li', {}, element('label', {}, box, ` ${label} `, element('span', { class: 'count' }, String(count))));
}

/** The facets with their counts, as groups of check boxes. Groups that were opened stay open. */
export function facetFields(facets: readonly FacetCounts[], opened: ReadonlySet<string>): HTMLElement[] {
  return facets.flatMap((facet) => {
    const values = facet.values.filter(({ count, chosen }) => count > 0 || chosen);
    if (values.length === 0) return [];
    const long = facet.values.length > 20;
    const ordered = long
      ? [...values].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
      : values;
    const first = long ? ordered.slice(0, shown) : ordered;
    const rest = long ? ordered.slice(shown) : [];
    const list = element('ul', {}, ...first.map((one) => value(facet, one)));
    const group = element('details', { 'data-facet': facet.name }, element('summary', {}, facet.label), list);
    group.open = opened.has(facet.name) || values.some(({ chosen }) => chosen);
    if (rest.length > 0) {
      const more = element(
        'details',
        { 'data-facet': `${facet.name}+` },
        element('summary', {}, `${rest.length} more`),
      );
      more.append(element('ul', {}, ...rest.map((one) => value(facet, one))));
      more.open = opened.has(`${facet.name}+`);
      group.append(more);
    }
    return [group];
  });
}
