import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { dateWords } from '../date-words.ts';
import { counted, joined } from '../words.ts';
import type { Tone } from './shapes.ts';

/** What stands between a number of promises and the verdict on them. */
const verbs: Readonly<Record<Tone, (count: number) => string>> = {
  kept: (count) => (count === 1 ? 'was' : 'were'),
  part: (count) => (count === 1 ? 'was' : 'were'),
  late: () => 'had',
  broken: () => 'had been',
  open: (count) => (count === 1 ? 'was still' : 'were still'),
};

function withVerdict(promises: readonly PromiseEntry[], id: string): number {
  return promises.filter((promise) => promise.verdict.is === id).length;
}

/**
 * The balance of the record on its closing day, in one sentence: "Of 44 promises, 6 were fulfilled by
 * 31 December 2019; 11 were partly fulfilled, 7 had slipped and 20 were still open." Verdicts that nobody got are left out,
 * except the first of the vocabulary, whose absence is itself the news.
 */
export function balanceWords(record: RecordGraph): string {
  const { promises, vocabulary } = record;
  const [best, ...rest] = vocabulary.verdicts.map(({ id, label, tone }) => {
    const count = withVerdict(promises, id);
    return { count, words: `${count === 0 ? 'none' : count} ${verbs[tone](count)} ${label.toLowerCase()}` };
  });
  const others = joined(rest.filter(({ count }) => count > 0).map(({ words }) => words));
  const all = counted(promises.length, 'promise');
  return `Of ${all}, ${best?.words ?? ''} by ${dateWords(vocabulary.closing)}${others === '' ? '' : `; ${others}`}.`;
}

/** What has become of them since the closing day, by the latest pages read; undefined when no verdict has changed. */
export function sinceWords(record: RecordGraph): string | undefined {
  const { promises, vocabulary } = record;
  const changed = promises.filter((promise) => promise.since && promise.since.is !== promise.verdict.is);
  const parts = vocabulary.verdicts.flatMap(({ id, label }) => {
    const count = changed.filter((promise) => promise.since?.is === id).length;
    return count === 0 ? [] : [`${count} as ${label.toLowerCase()}`];
  });
  if (parts.length === 0) return undefined;
  return `By the latest pages read, ${changed.length} of them now stand differently: ${joined(parts)}.`;
}

/** Whose promises they are and how many named a date: "By side: Joint 27, Russia 16 and China 1. A date was named for 24, …" */
export function sidesWords(record: RecordGraph): string {
  const { promises, vocabulary } = record;
  const sides = vocabulary.voices.flatMap(({ id, label }) => {
    const count = promises.filter((promise) => promise.side === id).length;
    return count === 0 ? [] : [{ count, words: `${label} ${count}` }];
  });
  const dated = promises.filter((promise) => promise.deadlines.length > 0).length;
  const once = promises.filter((promise) => promise.steps.length === 1).length;
  const list = joined(sides.sort((a, b) => b.count - a.count).map(({ words }) => words));
  const named = `A date was named for ${dated}, none for ${promises.length - dated}`;
  return `By side: ${list}. ${named}${once === 0 ? '' : `; ${once} ${once === 1 ? 'was' : 'were'} said once only`}.`;
}
