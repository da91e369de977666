import { itemsUnder } from '../../markdown/section-items.ts';
import { each, type Rule } from '../rule.ts';

export const itemEmpty: Rule = {
  name: 'item-empty',
  why: 'A number that is given out for ever must stand for something that is said.',
  scope: 'entry',
  check: each(['events'], ({ form, body }, report) => {
    for (const section of form.lists)
      itemsUnder(body, section).items.forEach(({ item, prose }, index) => {
        if (/[\p{L}\p{N}]/u.test(prose.text)) return;
        const name = section === 'Facts' ? 'Fact' : 'Disagreement';
        if (item.label === 'withdrawn')
          report(
            item.place,
            `${name} ${index + 1} is withdrawn without a reason.`,
            'Say after "*withdrawn:*" why it no longer stands.',
          );
        else report(item.place, `${name} ${index + 1} has no words.`, 'Write one sentence before its sources.');
      });
  }),
};
