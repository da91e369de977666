import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { wholePromise } from '../../record/schema/promise.ts';
import { shortDateWords } from '../date-words.ts';
import { capitalised, verdictOf } from '../words.ts';
import type { DatedStep } from './dated.ts';

/**
 * What a step settles, in words: "Deadline of 25 Jun 2016 met", "Deadline of Dec 1970 met late; decides the
 * verdict: honoured late"; undefined when it settles nothing.
 */
export function settledWords(record: RecordGraph, promise: PromiseEntry, dated: DatedStep): string | undefined {
  const { date, step } = dated;
  const dues = [...promise.deadlines.map((deadline) => deadline.date), ...(promise.due ? [promise.due] : [])];
  const parts = step.settles.flatMap((what) => {
    if (what === wholePromise) {
      const is = date.from <= record.vocabulary.closing.to ? promise.verdict.is : promise.since?.is;
      return is === undefined ? [] : [`decides the verdict: ${verdictOf(record, is).phrase}`];
    }
    const due = dues.find(({ edtf }) => edtf === what);
    return due ? [`deadline of ${shortDateWords(due)} met${date.from > due.to ? ' late' : ''}`] : [];
  });
  const words = parts.join('; ');
  return words === '' ? undefined : capitalised(words);
}
