import { each, type Rule } from '../rule.ts';

export const slipWithoutDeadline: Rule = {
  name: 'slip-without-deadline',
  why: 'Only what had a date can be late.',
  scope: 'record',
  check: each(['promises'], ({ data, front }, report, { vocabulary }) => {
    const late = vocabulary?.data.steps?.filter((word) => word.late === true).map(({ id }) => id) ?? [];
    const named = front.data !== undefined && (data.due !== undefined || (data.deadlines ?? []).length > 0);
    data.steps?.forEach(({ step }, index) => {
      if (step !== undefined && late.includes(step) && !named)
        report(
          front.at(['steps', index, 'step']),
          `Step ${index + 1} is "${step}", but the promise names no deadline.`,
          'Add the deadline under "deadlines:" with its source, or choose another kind of step.',
        );
    });
  }),
};
