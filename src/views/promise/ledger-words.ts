import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { closingWords } from '../closing-words.ts';
import { pluralise, joined } from '../words.ts';

function withVerdict(promises: readonly PromiseEntry[], id: string): number {
  return promises.filter((promise) => promise.verdict.is === id).length;
}

type Verdict = RecordGraph['vocabulary']['verdicts'][number];

const done = ['kept', 'part'];

/**
 * How the promises stood on the closing day, in one sentence: "Of 44 promises, 6 had been kept by the end of 2019 and 10
 * partly kept; 6 were overdue and 20 unresolved." Verdicts that nobody got are left out, except the first of the
 * vocabulary, whose absence is itself the news.
 */
export function balanceWords(record: RecordGraph): string {
  const { promises, vocabulary } = record;
  const counted = vocabulary.verdicts.map((verdict) => ({ verdict, count: withVerdict(promises, verdict.id) }));
  const [best, ...rest] = counted;
  const found = (of: (verdict: Verdict) => boolean): string[] =>
    rest
      .filter(({ verdict, count }) => count > 0 && of(verdict))
      .map(({ verdict, count }) => `${count} ${verdict.phrase}`);
  const first = `${best?.count || 'none'} had been ${best?.verdict.phrase ?? ''} by ${closingWords(vocabulary.closing)}`;
  const kept = joined([first, ...found(({ tone }) => done.includes(tone))]);
  const others = found(({ tone }) => !done.includes(tone)).map((words, index) =>
    index === 0 ? words.replace(' ', words.startsWith('1 ') ? ' was ' : ' were ') : words,
  );
  const sentence = `Of ${pluralise(promises.length, 'promise')}, ${kept}`;
  return others.length === 0 ? `${sentence}.` : `${sentence}; ${joined(others)}.`;
}

/** What later sources change: "Later sources change this for 6: 3 are now kept and 1 overdue."; undefined when nothing. */
export function sinceWords(record: RecordGraph): string | undefined {
  const { promises, vocabulary } = record;
  const changed = promises.filter((promise) => promise.since && promise.since.is !== promise.verdict.is);
  const parts = vocabulary.verdicts.flatMap(({ id, phrase }) => {
    const count = changed.filter((promise) => promise.since?.is === id).length;
    return count === 0 ? [] : [{ count, phrase }];
  });
  if (parts.length === 0) return undefined;
  const list = parts.map(({ count, phrase }, index) =>
    index === 0 ? `${count} ${count === 1 ? 'is' : 'are'} now ${phrase}` : `${count} ${phrase}`,
  );
  return `Later sources change this for ${changed.length}: ${joined(list)}.`;
}

/** Who made them and how many had a deadline: "16 were made by Russia, 1 by China and 27 by both. 24 had a deadline; 20 had none." */
export function sidesWords(record: RecordGraph): string {
  const { promises, vocabulary } = record;
  const sides = vocabulary.voices
    .map(({ id, phrase }) => ({ phrase, count: promises.filter((promise) => promise.side === id).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ phrase, count }, index) =>
        `${count} ${index === 0 ? `${count === 1 ? 'was' : 'were'} made ` : ''}by ${phrase}`,
    );
  const dated = promises.filter((promise) => promise.deadlines.length > 0).length;
  const once = promises.filter((promise) => promise.steps.length === 1).length;
  const deadlines = `${dated} had a deadline; ${promises.length - dated} had none.`;
  const single = once === 0 ? '' : ` ${once} ${once === 1 ? 'appears' : 'appear'} in only one update.`;
  return `${joined(sides)}. ${deadlines}${single}`;
}
