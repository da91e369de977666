import { itemsUnder } from '../../markdown/section-items.ts';
import { valueAt } from '../../validate.ts';
import { all, each, type Rule } from '../rule.ts';

export const factUncited: Rule = {
  name: 'fact-uncited',
  why: 'Every fact must say who reported it.',
  scope: 'entry',
  check: all(
    each(['events'], ({ body }, report) => {
      itemsUnder(body, 'Facts').items.forEach(({ item, prose }, index) => {
        if (item.label !== 'withdrawn' && prose.citations.length === 0)
          report(item.place, `Fact ${index + 1} cites no source.`, 'End it with the id of a source: "[^id]".');
      });
      itemsUnder(body, 'Disagreements').items.forEach(({ item, prose }, index) => {
        if (prose.citations.length === 0)
          report(item.place, `Disagreement ${index + 1} cites no source.`, 'Cite both sides: "[^one][^other]".');
      });
    }),
    each(['promises'], ({ data, front }, report) => {
      data.steps?.forEach((_step, index) => {
        const backed = ['event', 'sources'].some((key) => valueAt(front.data, ['steps', index, key]) !== undefined);
        if (!backed && !front.lossy)
          report(
            front.at(['steps', index]),
            `Step ${index + 1} names no event and cites no source.`,
            'Add "event:", or "sources:".',
          );
      });
    }),
  ),
};
