import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { dateWords } from '../date-words.ts';
import { pluralise, joined } from '../words.ts';

function withVerdict(promises: readonly PromiseEntry[], id: string): number {
  return promises.filter((promise) => promise.verdict.is === id).length;
}

/**
 * The balance of the record on its closing day, in one sentence: "Of 44 promises, 6 were fulfilled by
 * 31 December 2019; 10 counted as partly fulfilled, 7 as slipped and 20 as open." Verdicts that nobody got are
 * left out, except the first of the vocabulary, whose absence is itself the news.
 */
export function balanceWords(record: RecordGraph): string {
  const { promises, vocabulary } = record;
  const [best, ...rest] = vocabulary.verdicts.map(({ id, label }) => ({
    count: withVerdict(promises, id),
    label: label.toLowerCase(),
  }));
  const done = `${best?.count || 'none'} ${best?.count === 1 ? 'was' : 'were'} ${best?.label ?? ''}`;
  const others = rest
    .filter(({ count }) => count > 0)
    .map(({ count, label }, index) => `${count}${index === 0 ? ' counted' : ''} as ${label}`);
  const balance = `Of ${pluralise(promises.length, 'promise')}, ${done} by ${dateWords(vocabulary.closing)}`;
  return others.length === 0 ? `${balance}.` : `${balance}; ${joined(others)}.`;
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
  return `By the latest pages read, ${changed.length} of them now ${changed.length === 1 ? 'stands' : 'stand'} differently: ${joined(parts)}.`;
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
