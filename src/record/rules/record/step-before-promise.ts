import type { EdtfDate } from '../../dates/edtf-date.ts';
import { stepDates } from '../promise-course.ts';
import { each, type Rule } from '../rule.ts';

export const stepBeforePromise: Rule = {
  name: 'step-before-promise',
  why: 'A promise cannot move, be denied, or fall due, before it is made.',
  scope: 'record',
  check: each(['promises'], (draft, report, record) => {
    const { data, front } = draft;
    const dates = stepDates(draft, record);
    const [first] = dates;
    if (!first) return;
    dates.forEach((date, index) => {
      if (date && date.to < first.from)
        report(
          front.at(['steps', index, data.steps?.[index]?.event === undefined ? 'date' : 'event']),
          `Step ${index + 1} (${date.edtf}) comes before the promise was made (${first.edtf}).`,
          'Order the steps in time, the first word first.',
        );
    });
    const shapes = new Map(record.vocabulary?.data.steps?.map(({ id, shape }) => [id, shape]));
    for (const [index, { step = '' }] of (data.steps ?? []).entries()) {
      if (shapes.get(step) !== 'against') break;
      report(
        front.at(['steps', index, 'step']),
        `Step ${index + 1} is "${step}", but nothing was promised before it.`,
        'Begin with the step in which the promise was made; what came before it belongs in the text.',
      );
    }
    const due: [EdtfDate | undefined, (string | number)[]][] = [
      [data.due, ['due']],
      ...(data.deadlines ?? []).map(({ date }, index): [EdtfDate | undefined, (string | number)[]] => [
        date,
        ['deadlines', index, 'date'],
      ]),
    ];
    for (const [date, path] of due)
      if (date && date.to < first.from)
        report(
          front.at(path),
          `The promise falls due (${date.edtf}) before it was made (${first.edtf}).`,
          'Correct the deadline, or put the first word first among the steps.',
        );
  }),
};
