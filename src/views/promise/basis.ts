import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { wholePromise } from '../../record/schema/promise.ts';
import { shortDateWords } from '../date-words.ts';
import { labelOf, pluralise } from '../words.ts';
import { datedSteps } from './dated.ts';

/**
 * How a verdict was reached, in one sentence: "Judged on 4 updates against the deadline of Dec 2016; decided by the one of
 * 12 Jul 2016 (signed)."
 */
export function verdictBasis(record: RecordGraph, promise: PromiseEntry): string {
  const { closing, steps } = record.vocabulary;
  const before = datedSteps(record, promise).filter(({ date }) => date.from <= closing.to);
  const deciding = before.find(({ step }) => step.settles.includes(wholePromise));
  const due = promise.due ? `against the deadline of ${shortDateWords(promise.due)}` : 'without a deadline to meet';
  const decided = deciding
    ? `decided by the one of ${shortDateWords(deciding.date)} (${labelOf(steps, deciding.step.step).toLowerCase()})`
    : 'none of them settles it';
  return `Judged on ${pluralise(before.length, 'update')} ${due}; ${decided}.`;
}
