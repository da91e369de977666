import type { RecordGraph } from '../../record/graph.ts';
import type { Equivalents } from './equivalents.ts';
import type { SearchLanguage } from './settings.ts';
import { type Facet, facet } from './table.ts';
import { promiseWord } from './things.ts';

/** A filter of the ledger of promises: its values, the ways to name each, and the values of every promise. */
export interface PromiseFilter extends Facet {
  /** For each value how a query may name it, its label first. */
  readonly spellings: readonly (readonly string[])[];
}

/** The ledger as a query may ask for it. The names of its filters are those in its address (docs/addresses.md). */
export interface LedgerCard {
  readonly address: string;
  /** What a promise is called, in every language. */
  readonly words: readonly string[];
  readonly verdict: PromiseFilter;
  readonly topic: PromiseFilter;
  readonly side: PromiseFilter;
}

function promiseWords(same: Equivalents, codes: readonly string[]): string[] {
  return [promiseWord, ...codes.flatMap((code) => same.ofWhole(promiseWord, code))];
}

function verdictWords({ searchWords }: RecordGraph, id: string, code: string): readonly string[] {
  return searchWords.verdicts[id]?.[code] ?? [];
}

/** What leads to the ledger: the words for a promise and for every verdict that one got. */
export function ledgerCard(record: RecordGraph, same: Equivalents): LedgerCard {
  const { promises, topics, vocabulary } = record;
  const codes = vocabulary.languages.map(({ code }) => code);
  const named = (name: string): string[] => [name, ...codes.flatMap((code) => same.ofWhole(name, code))];
  const filter = (
    name: string,
    label: string,
    values: readonly (readonly [string, string])[],
    of: (promise: RecordGraph['promises'][number]) => readonly string[],
    spellings: (id: string, label: string) => readonly string[],
  ): PromiseFilter => {
    const made = facet(name, label, values, promises, of);
    return { ...made, spellings: made.values.map(([id, value]) => [...new Set(spellings(id, value))]) };
  };
  return {
    address: '/promises/',
    words: [...new Set(promiseWords(same, codes))],
    verdict: filter(
      'verdict',
      'Verdict',
      vocabulary.verdicts.map(({ id, label }) => [id, label] as const),
      (promise) => [promise.verdict.is],
      (id, label) => [label, ...codes.flatMap((code) => verdictWords(record, id, code))],
    ),
    topic: filter(
      'topic',
      'Topic',
      topics.map(({ id, name }) => [id, name] as const),
      (promise) => promise.topics,
      (id, label) => {
        const topic = topics.find((candidate) => candidate.id === id);
        return [...named(label), ...Object.values(topic?.names ?? {}), ...(topic?.aliases ?? [])];
      },
    ),
    side: filter(
      'side',
      'Side',
      vocabulary.voices.map(({ id, label }) => [id, label] as const),
      (promise) => [promise.side],
      (_, label) => named(label),
    ),
  };
}

/** The words by which the index of a language knows the ledger. */
export function ledgerWords(record: RecordGraph, same: Equivalents, language: SearchLanguage): string[] {
  const { verdicts, language: own } = record.vocabulary;
  const got = new Set(record.promises.map(({ verdict }) => verdict.is));
  const codes = [...new Set([own, language.code])];
  return [
    ...promiseWords(same, codes),
    ...verdicts
      .filter(({ id }) => got.has(id))
      .flatMap(({ id, label }) => [label, ...codes.flatMap((code) => verdictWords(record, id, code))]),
  ];
}
