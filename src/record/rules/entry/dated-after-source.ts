import { each, type Rule } from '../rule.ts';

export const datedAfterSource: Rule = {
  name: 'dated-after-source',
  why: 'A report cannot come before the event it reports.',
  scope: 'entry',
  check: each(['events'], ({ data: { date, sources = [] }, front }, report) => {
    const [earliest] = sources
      .flatMap(({ id = '', published, context }) => (published && context !== true ? [{ id, published }] : []))
      .sort((a, b) => a.published.to.localeCompare(b.published.to, 'en'));
    if (!date || !earliest || date.approximate || date.from <= earliest.published.to) return;
    report(
      front.at(['date']),
      `The event is dated ${date.edtf}, but its source "${earliest.id}" was published on ${earliest.published.edtf}.`,
      'Correct one of the two dates; if the source gives only what came before, add "context: true" to it.',
    );
  }),
};
