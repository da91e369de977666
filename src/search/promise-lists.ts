import type { RecordGraph } from '../record/graph.ts';
import type { Equivalents } from './equivalents.ts';
import type { SearchLanguage } from './languages.ts';
import { promiseWord } from './named-pages.ts';

/** A filter of the ledger of promises: its values, the ways to name each, and the values of every promise. */
export interface PromiseFilter {
  readonly name: string;
  /** Id and label of each value that a promise has. */
  readonly values: readonly (readonly [string, string])[];
  /** For each promise the places of its values in `values`. */
  readonly of: readonly (readonly number[])[];
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

/** Where the list of promises is. */
export const ledgerAddress = '/promises/';

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
    values: readonly (readonly [string, string])[],
    of: (promise: RecordGraph['promises'][number]) => readonly string[],
    spellings: (id: string, label: string) => readonly string[],
  ): PromiseFilter => {
    const held = new Set(promises.flatMap(of));
    const used = values.filter(([id]) => held.has(id));
    const place = new Map(used.map(([id], index) => [id, index]));
    return {
      name,
      values: used,
      of: promises.map((promise) => of(promise).flatMap((id) => place.get(id) ?? [])),
      spellings: used.map(([id, value]) => [...new Set(spellings(id, value))]),
    };
  };
  return {
    address: ledgerAddress,
    words: [...new Set(promiseWords(same, codes))],
    verdict: filter(
      'verdict',
      vocabulary.verdicts.map(({ id, label }) => [id, label] as const),
      (promise) => [promise.verdict.is],
      (id, label) => [label, ...codes.flatMap((code) => verdictWords(record, id, code))],
    ),
    topic: filter(
      'topic',
      topics.map(({ id, name }) => [id, name] as const),
      (promise) => promise.topics,
      (id, label) => {
        const topic = topics.find((candidate) => candidate.id === id);
        return [...named(label), ...Object.values(topic?.names ?? {}), ...(topic?.aliases ?? [])];
      },
    ),
    side: filter(
      'side',
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
  const codes = [language.code];
  const isOwn = language.code === own;
  return [
    ...promiseWords(same, codes).filter((word) => isOwn || word !== promiseWord),
    ...verdicts
      .filter(({ id }) => got.has(id))
      .flatMap(({ id, label }) => [...(isOwn ? [label] : []), ...codes.flatMap((code) => verdictWords(record, id, code))]),
  ];
}
