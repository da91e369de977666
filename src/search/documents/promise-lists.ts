import type { RecordGraph } from '../../record/graph.ts';
import { type Equivalents, wholeIn } from './equivalents.ts';
import type { LedgerCard, PromiseFilter } from '../read.ts';
import { promiseWord } from './named-document.ts';

function promiseWords(same: Equivalents, codes: readonly string[]): string[] {
  return [promiseWord, ...codes.flatMap((code) => wholeIn(code, promiseWord, same))];
}

function verdictWords({ searchWords }: RecordGraph, id: string, code: string): readonly string[] {
  return searchWords.verdicts[id]?.[code] ?? [];
}

/** What leads to the ledger: the words for a promise and for every verdict that one got. */
export function ledgerCard(record: RecordGraph, same: Equivalents): LedgerCard {
  const { promises, topics, vocabulary } = record;
  const codes = vocabulary.languages.map(({ code }) => code);
  const named = (name: string): string[] => [name, ...codes.flatMap((code) => wholeIn(code, name, same))];
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
    address: '/promises/',
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

/** The words that ask for the list of promises: those for a promise and for the verdicts that were given. */
export function ledgerWords(card: LedgerCard): string[] {
  return [...card.words, ...card.verdict.spellings.flat()];
}
