import { wordsOf } from '../../drafts.ts';
import { itemsUnder } from '../../markdown/section-items.ts';
import { didYouMean } from '../../suggest.ts';
import { each, type Rule } from '../rule.ts';

export const disagreementKind: Rule = {
  name: 'disagreement-kind',
  why: 'Disagreements are grouped by what differs.',
  scope: 'entry',
  check: each(['events'], ({ body }, report, record) => {
    const kinds = wordsOf(record, 'differences')?.map(({ id }) => id);
    for (const { item } of itemsUnder(body, 'Disagreements').items)
      if (item.label !== undefined && kinds?.includes(item.label) === false)
        report(
          item.labelPlace,
          `"${item.label}" is not one of the differences of record.yaml.`,
          didYouMean(item.label, kinds, `Use one of: ${kinds.join(', ')}.`),
        );
  }),
};
