import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { compareDates } from '../../record/dates/edtf-date.ts';
import { shortDateWords } from '../date-words.ts';
import { pluralise, joined } from '../words.ts';
import { announcedDeadlines } from './dated.ts';

/** When a promise was due, in words that read as one: the date of the verdict stands apart, to be marked. */
export interface DueWords {
  readonly before: string;
  /** The date that the verdict is measured against, where other dates were given too; otherwise empty. */
  readonly judged: string;
  readonly after: string;
}

/**
 * When a promise was due: "deadline 25 Jun 2016 (4 other dates given)". Where the verdict is measured against none of
 * several dates, all of them in time order; undefined where no date was given.
 */
export function dueWords(record: RecordGraph, promise: PromiseEntry): DueWords | undefined {
  const deadlines = announcedDeadlines(record, promise).sort((a, b) => compareDates(a.deadline.date, b.deadline.date));
  const dates = [...new Set(deadlines.map(({ deadline }) => shortDateWords(deadline.date)))];
  const judged = promise.due && shortDateWords(promise.due);
  const others = dates.filter((date) => date !== judged);
  if (judged !== undefined && others.length > 0) {
    return { before: 'deadline ', judged, after: ` (${pluralise(others.length, 'other date')} given)` };
  }
  if (dates.length > 1) return { before: `dates given: ${joined(dates)}`, judged: '', after: '' };
  const only = judged ?? dates[0];
  return only === undefined ? undefined : { before: `deadline ${only}`, judged: '', after: '' };
}
