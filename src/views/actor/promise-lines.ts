import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import { compareDates } from '../../record/dates/edtf-date.ts';
import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { connections } from '../connections.ts';
import { dueWords } from '../promise/due-words.ts';
import { type StateSince, stateSince } from '../promise/since.ts';
import { verdictOf } from '../words.ts';

type Verdict = Vocabulary['verdicts'][number];

/** A promise beside the one who made it: when it was first made, its deadline, and what came of it. */
export interface PromiseLine {
  readonly promise: PromiseEntry;
  readonly first: EdtfDate | undefined;
  /** Its deadline in the words of the promise tracker; undefined where no date was given. */
  readonly due: string | undefined;
  readonly verdict: Verdict;
  /** The state after the closing day, where it is another one. */
  readonly since: StateSince | undefined;
}

/** The promises as lines, the earliest first. */
export function promiseLines(record: RecordGraph, promises: readonly PromiseEntry[]): PromiseLine[] {
  const links = connections(record);
  const dated = promises.map((promise): PromiseLine => {
    const dates = promise.steps
      .map((step) => step.date ?? (step.event === undefined ? undefined : links.event(step.event)?.date))
      .filter((date) => date !== undefined)
      .sort(compareDates);
    const since = stateSince(record, promise);
    const due = dueWords(record, promise);
    return {
      promise,
      first: dates[0],
      due: due && `${due.before}${due.judged}${due.after}`,
      verdict: verdictOf(record, promise.verdict.is),
      since: since?.changed ? since : undefined,
    };
  });
  return dated.sort((a, b) =>
    a.first && b.first ? compareDates(a.first, b.first) : Number(a.first === undefined) - Number(b.first === undefined),
  );
}

/** How the promises ended, in words: "3 kept, 2 overdue, 1 unresolved", in the vocabulary's order of verdicts. */
export function verdictCounts(record: RecordGraph, lines: readonly PromiseLine[]): string {
  return record.vocabulary.verdicts
    .map(({ id, phrase }) => ({ phrase, count: lines.filter((line) => line.verdict.id === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ phrase, count }) => `${count} ${phrase}`)
    .join(', ');
}
