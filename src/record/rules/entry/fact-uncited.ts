import { itemsUnder } from '../../section-items.ts';
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
    each(['promises'], ({ data, front, marked }, report) => {
      data.steps?.forEach((_step, index) => {
        const backed = marked.some(
          ({ path }) => path[0] === 'steps' && path[1] === index && (path[2] === 'event' || path[2] === 'sources'),
        );
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
