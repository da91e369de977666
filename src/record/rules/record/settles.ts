import { wholePromise } from '../../schema/promise.ts';
import { didYouMean } from '../../suggest.ts';
import { settleable, settlementsOf } from '../promise-course.ts';
import { each, type Rule } from '../rule.ts';

export const settles: Rule = {
  name: 'settles',
  why: 'What a step settles must be there, and can be settled only once.',
  scope: 'record',
  check: each(['promises'], (draft, report, record) => {
    const known = settleable(draft);
    const settlements = settlementsOf(draft, record);
    settlements.forEach(({ what, step, path, late }, index) => {
      if (!known.includes(what)) {
        report(
          draft.front.at(path),
          `"${what}" is not a deadline of this promise.`,
          known.length === 1
            ? `Write ${wholePromise}, or add the deadline under "deadlines:".`
            : didYouMean(what, known, `Use one of: ${known.join(', ')}.`),
        );
        return;
      }
      const before = settlements
        .slice(0, index)
        .find((other) => other.what === what && (what !== wholePromise || other.late === late));
      if (before)
        report(
          draft.front.at(path),
          `Step ${step} settles "${what}", which step ${before.step} has settled.`,
          'Keep it at the step that did what was due.',
        );
    });
  }),
};
