import { type Asked, isAmong, isTyped, isUnspaced, wordsIn } from './asked.ts';
import type { NamedCard } from './named-card.ts';
import type { LedgerCard, PromiseFilter } from './read.ts';
import type { Suggestion } from './suggest.ts';
import { fold } from './words.ts';

/** What a query asks of the promises. */
export interface PromisesAsked {
  /** The telling words without those for a promise, and without those for a filter too. */
  readonly withoutWord: readonly string[];
  readonly rest: readonly string[];
  /** The ledger, narrowed to what the query names; empty when it names no filter. */
  readonly narrowed: readonly Suggestion[];
  readonly whole: Suggestion;
  /** The promises that some people and organisations made, on their pages. */
  readonly by: (makers: readonly NamedCard[]) => Suggestion[];
}

/** A value of a filter, and the spelling of it that was typed. */
interface Choice {
  readonly filter: PromiseFilter;
  readonly value: number;
  readonly spelling: string;
}

/** The values of a filter that were typed; one whose words are part of another's ("kept" of "not kept") is not meant. */
function choicesOf(filter: PromiseFilter, asked: Asked): Choice[] {
  const typed = filter.spellings.flatMap((spellings, value) =>
    spellings.filter((spelling) => isTyped(spelling, asked)).map((spelling) => ({ filter, value, spelling })),
  );
  const isPart = (a: string, b: string): boolean => {
    if (isUnspaced(b, asked.languages)) return a.length < b.length && fold(b).includes(fold(a));
    const words = wordsIn([b]);
    return wordsIn([a]).length < words.length && wordsIn([a]).every((word) => words.includes(word));
  };
  const whole = typed.filter(({ spelling }) => !typed.some((other) => isPart(spelling, other.spelling)));
  return whole.filter(({ value }, index) => whole.findIndex((other) => other.value === value) === index);
}

/** Which promises have every one of some values. */
function having(promises: readonly number[], choices: readonly Choice[]): readonly number[] {
  return promises.filter((promise) => choices.every(({ filter, value }) => filter.of[promise]?.includes(value)));
}

function listOf(card: LedgerCard, promises: readonly number[], choices: readonly Choice[]): Suggestion {
  const address = new URLSearchParams(
    choices.map(({ filter, value }) => [filter.name, filter.values[value]?.[0] ?? '']),
  );
  const labels = choices.map(({ filter, value }) => filter.values[value]?.[1] ?? '');
  return {
    address: choices.length === 0 ? card.address : `${card.address}?${address.toString()}`,
    kind: 'Promise tracker',
    state: undefined,
    name: choices.length === 0 ? 'All promises' : ['Promises', ...labels].join(' · '),
    holds: choices.length === 0 ? String(promises.length) : `${having(promises, choices).length} of ${promises.length}`,
  };
}

function madeBy({ promises, address, name }: NamedCard, all: number): Suggestion[] {
  if (promises === undefined) return [];
  const holds = `${promises} of ${all}`;
  return [
    { address: `${address}#promises`, kind: 'Promise tracker', state: undefined, name: `Promises by ${name}`, holds },
  ];
}

/**
 * What a query asks of the promises: it has a word for them, or is the label of a verdict and nothing else. Undefined
 * when it asks nothing of the kind. "slipped engine promises" asks for the ledger narrowed to a verdict and a topic,
 * "promises by Rogozin" for the promises on a page.
 */
export function promisesAsked(card: LedgerCard, asked: Asked): PromisesAsked | undefined {
  const promises = card.verdict.of.map((_, promise) => promise);
  const words = card.words.filter((word) => isTyped(word, asked));
  const verdicts = choicesOf(card.verdict, asked);
  const all = (narrowed: readonly Suggestion[], withoutWord: readonly string[], rest: readonly string[]) => ({
    withoutWord,
    rest,
    narrowed,
    whole: listOf(card, promises, []),
    by: (makers: readonly NamedCard[]) => makers.flatMap((maker) => madeBy(maker, promises.length)),
  });
  if (words.length === 0) {
    const [only] = verdicts;
    if (!only || verdicts.length > 1) return undefined;
    const label = wordsIn([only.filter.values[only.value]?.[1] ?? '']);
    const isLabel =
      asked.telling.every((word) => isAmong(word, label)) && wordsIn([only.spelling]).join() === label.join();
    return isLabel ? all([listOf(card, promises, [only])], [], []) : undefined;
  }
  const withoutWord = asked.telling.filter((word) => !isAmong(word, wordsIn(words)));
  const without = (choices: readonly Choice[]): string[] => {
    const spoken = wordsIn(choices.map(({ spelling }) => spelling));
    return withoutWord.filter((word) => !isAmong(word, spoken));
  };
  // The ledger can be narrowed to one topic and to one side. Beside other words a country is not who promised: engines for China.
  const one = (filter: PromiseFilter): Choice[] => {
    const choices = choicesOf(filter, asked);
    return choices.length === 1 ? choices : [];
  };
  const [topic, side] = [one(card.topic), one(card.side)];
  const single = without([...verdicts, ...topic, ...side]).length === 0 ? [...topic, ...side] : topic;
  const starts: readonly (readonly Choice[])[] = verdicts.length > 0 ? verdicts.map((verdict) => [verdict]) : [[]];
  const narrowed = starts
    .map((start) =>
      // What would leave no promise is left out.
      single.reduce(
        (chosen, choice) => (having(promises, [...chosen, choice]).length > 0 ? [...chosen, choice] : chosen),
        start,
      ),
    )
    .filter((choices) => choices.length > 0);
  return all(
    narrowed.map((choices) => listOf(card, promises, choices)),
    withoutWord,
    without([...verdicts, ...single]),
  );
}
