import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { atClosing } from '../closing-words.ts';
import { shortDateWords } from '../date-words.ts';
import { pluralise, verdictOf, voiceOf } from '../words.ts';
import { datedSteps, firstSaid } from './dated.ts';
import { type DueWords, dueWords } from './due-words.ts';
import { type LedgerAxis, ledgerAxis, type PromiseLine, promiseLine } from './picture.ts';
import { type Promiser, promisers } from './promisers.ts';
import { type StateSince, stateSince } from './since.ts';

type Verdict = Vocabulary['verdicts'][number];
type Voice = Vocabulary['voices'][number];

/** One promise as the ledger shows it. */
export interface LedgerRow {
  readonly promise: PromiseEntry;
  readonly by: readonly Promiser[];
  readonly side: Voice;
  readonly first: string;
  /** When it was due; undefined where no date was named. */
  readonly due: DueWords | undefined;
  readonly steps: number;
  readonly verdict: Verdict;
  readonly since: StateSince | undefined;
  readonly line: PromiseLine;
  /** The whole row in words, for those who cannot see the line. */
  readonly spoken: string;
  /** What the row is sorted by: text that sorts as text, or a number of steps. */
  readonly keys: { readonly first: string; readonly due: string; readonly since: string };
}

/** A choice of a filter, with the number of promises it keeps. */
export interface LedgerChoice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface Ledger {
  readonly axis: LedgerAxis;
  /** Rows by verdict, in the vocabulary's order; within a verdict, the earliest first word leads. */
  readonly groups: readonly { readonly verdict: Verdict; readonly rows: readonly LedgerRow[] }[];
  readonly topics: readonly LedgerChoice[];
  readonly sides: readonly LedgerChoice[];
  readonly verdicts: readonly LedgerChoice[];
}

function ledgerRow(record: RecordGraph, promise: PromiseEntry, axis: LedgerAxis): LedgerRow {
  const steps = datedSteps(record, promise);
  const first = firstSaid(steps);
  const last = steps.at(-1);
  const side = voiceOf(record, promise.side);
  const verdict = verdictOf(record, promise.verdict.is);
  const since = stateSince(record, promise);
  const due = dueWords(record, promise);
  const firstWords = first ? shortDateWords(first.date) : '';
  return {
    promise,
    by: promisers(record, promise),
    side,
    first: firstWords,
    due,
    steps: steps.length,
    verdict,
    since,
    line: promiseLine(record, promise, axis),
    spoken: [
      `${promise.title}: first made ${firstWords}`,
      steps.length > 1 && last
        ? `${pluralise(steps.length, 'update')} to ${shortDateWords(last.date)}`
        : 'no further update found',
      due && `${due.before}${due.judged}${due.after}`,
      `${verdict.phrase} ${atClosing(record.vocabulary.closing)}`,
    ]
      .filter((part) => typeof part === 'string')
      .join('; '),
    keys: {
      first: first?.date.from ?? '',
      due: promise.due?.to ?? promise.deadlines[0]?.date.to ?? '',
      since: since ? `${record.vocabulary.verdicts.indexOf(since.verdict)}` : '',
    },
  };
}

function choices(
  words: readonly { readonly id: string; readonly label: string }[],
  promises: readonly PromiseEntry[],
  has: (promise: PromiseEntry, id: string) => boolean,
): LedgerChoice[] {
  return words
    .map(({ id, label }) => ({ id, label, count: promises.filter((promise) => has(promise, id)).length }))
    .filter(({ count }) => count > 0);
}

/** The ledger of a record: every promise with its line, grouped by the verdict of the closing day. */
export function ledger(record: RecordGraph): Ledger {
  const { promises, topics, vocabulary } = record;
  const axis = ledgerAxis(record);
  const rows = promises
    .map((promise) => ledgerRow(record, promise, axis))
    .sort((a, b) => a.keys.first.localeCompare(b.keys.first, 'en') || a.line.from - b.line.from);
  return {
    axis,
    groups: vocabulary.verdicts
      .map((verdict) => ({ verdict, rows: rows.filter((row) => row.verdict === verdict) }))
      .filter((group) => group.rows.length > 0),
    topics: choices(
      [...topics].sort((a, b) => a.order - b.order).map(({ id, name }) => ({ id, label: name })),
      promises,
      (promise, id) => promise.topics.includes(id),
    ),
    sides: choices(vocabulary.voices, promises, (promise, id) => promise.side === id),
    verdicts: choices(vocabulary.verdicts, promises, (promise, id) => promise.verdict.is === id),
  };
}
