import { each, type Rule } from '../rule.ts';

export const relationSelf: Rule = {
  name: 'relation-self',
  why: 'An event cannot be related to itself.',
  scope: 'entry',
  check: each(['events'], ({ id, data, front }, report) => {
    data.related?.forEach(({ event }, index) => {
      if (event === id)
        report(front.at(['related', index, 'event']), 'The event names itself as related.', 'Remove this relation.');
    });
  }),
};
