import { wholePromise } from '../../schema/promise.ts';
import { settlementsOf } from '../promise-course.ts';
import { each, type Rule } from '../rule.ts';

export const verdictCourse: Rule = {
  name: 'verdict-course',
  why: 'A verdict that steps and deadlines do not lead to would tell another story than they do.',
  scope: 'record',
  check: each(['promises'], (draft, report, record) => {
    const { data, front } = draft;
    const { verdict, since, due } = data;
    const { closing, verdicts } = record.vocabulary?.data ?? {};
    const tone = verdicts?.find(({ id }) => id === verdict?.is)?.tone;
    if (verdict?.is === undefined || tone === undefined || !closing || front.lossy) return;
    const settlements = settlementsOf(draft, record);
    const inTime = settlements.filter(({ late }) => !late);
    const settled = inTime.find(({ what }) => what === wholePromise);
    const overdue = due !== undefined && due.to < closing.from && !inTime.some(({ what }) => what === due.edtf);
    if (tone === 'open' && settled)
      report(
        front.at(settled.path),
        `Step ${settled.step} settles the promise, but its verdict is "${verdict.is}".`,
        `Write the verdict that the step brings, or take "${wholePromise}" away here.`,
      );
    else if (tone === 'open' && overdue)
      report(
        front.at(['verdict', 'is']),
        `The verdict is "${verdict.is}", but ${due.edtf} passed before ${closing.edtf} and no step settles it.`,
        `Correct the verdict; or add "settles: ["${due.edtf}"]" to the step that did what was due; or remove "due:" if it is the date of a part only.`,
      );
    else if (tone !== 'open' && !settled && !(tone === 'late' && overdue))
      report(
        front.at(['verdict', 'is']),
        `No step up to ${closing.edtf} supports the verdict "${verdict.is}".`,
        `Add "settles: [${wholePromise}]" to the step that decides it${tone === 'late' ? ', or "due:" with the date that passed' : ''}.`,
      );
    const later = settlements.find(({ what, late }) => what === wholePromise && late);
    if (later && !since)
      report(
        front.at(later.path),
        `Step ${later.step} settles the promise after ${closing.edtf}, but there is no "since:".`,
        'Add "since:" with the verdict that the step brings and its date.',
      );
  }),
};
