import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { dateWords } from '../date-words.ts';
import { verdictOf } from '../words.ts';

/** The state of a promise by the latest page read after the closing day. */
export interface StateSince {
  readonly verdict: Vocabulary['verdicts'][number];
  /** Whether it is another one than on the closing day. */
  readonly changed: boolean;
  /** The state in words that say whether it changed: "kept", "still overdue". */
  readonly words: string;
  /** The day of that page: the state is known as of then, and may have come about before. */
  readonly date: EdtfDate | undefined;
}

/** What a promise stands at since the closing day; undefined where no later page was read. */
export function stateSince(record: RecordGraph, promise: PromiseEntry): StateSince | undefined {
  const { since } = promise;
  if (!since) return undefined;
  const verdict = verdictOf(record, since.is);
  const changed = since.is !== promise.verdict.is;
  return { verdict, changed, words: changed ? verdict.phrase : `still ${verdict.phrase}`, date: since.date };
}

const done = ['kept', 'part'];

/**
 * The state with the date of the page that tells it: "kept by 3 November 2025", "still overdue in 2021". What is done may have
 * been done before that date; any other state is known for that date only.
 */
export function laterWords(
  { changed, date, verdict, words }: StateSince,
  inWords: (date: EdtfDate) => string = dateWords,
): string {
  if (!date) return words;
  if (changed && done.includes(verdict.tone)) return `${words} by ${inWords(date)}`;
  return `${words} ${date.from === date.to ? 'on' : 'in'} ${inWords(date)}`;
}
