import type { EdtfDate } from '../../record/edtf-date.ts';
import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { dateWords } from '../date-words.ts';
import { verdictOf } from '../words.ts';

/** The state of a promise by the latest page read after the closing day. */
export interface StateSince {
  readonly verdict: Vocabulary['verdicts'][number];
  /** Whether it is another one than on the closing day. */
  readonly changed: boolean;
  /** The state in words that say whether it changed: "fulfilled", "still slipped". */
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
  const label = verdict.label.toLowerCase();
  return { verdict, changed, words: changed ? label : `still ${label}`, date: since.date };
}

/** The state with the day as of which it is known: "still slipped, as of about 2021". */
export function asOfWords({ words, date }: StateSince, inWords: (date: EdtfDate) => string = dateWords): string {
  return date ? `${words}, as of ${inWords(date)}` : words;
}
