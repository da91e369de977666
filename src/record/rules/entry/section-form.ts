import { itemsUnder } from '../../markdown/section-items.ts';
import { all, each, type Rule, whileReading } from '../rule.ts';

export const sectionForm: Rule = {
  name: 'section-form',
  why: 'Numbered items need a plain list.',
  scope: 'entry',
  check: all(
    whileReading('section-form'),
    each(['events'], ({ body }, report) => {
      itemsUnder(body, 'Facts').items.forEach(({ item }, index) => {
        if (item.label !== undefined && item.label !== 'withdrawn')
          report(
            item.labelPlace,
            `Fact ${index + 1} begins with the label "${item.label}".`,
            'Only "*withdrawn:*" may stand before a fact.',
          );
      });
    }),
  ),
};
