import type { RecordGraph } from '../record/graph.ts';
import type { Vocabulary } from '../record/schema/vocabulary.ts';

type Voice = Vocabulary['voices'][number];
type Stage = Vocabulary['stages'][number];
type Verdict = Vocabulary['verdicts'][number];

/** The words of the vocabulary by id. The record was checked, so that an id without a word is a fault of the caller. */
function find<T extends { readonly id: string }>(words: readonly T[], id: string): T {
  const word = words.find((candidate) => candidate.id === id);
  if (!word) throw new RangeError(`The vocabulary has no word "${id}".`);
  return word;
}

/** The voice with this id. Throws a `RangeError` when there is none. */
export function voiceOf(record: RecordGraph, id: string): Voice {
  return find(record.vocabulary.voices, id);
}

/** The stage with this id. Throws a `RangeError` when there is none. */
export function stageOf(record: RecordGraph, id: string): Stage {
  return find(record.vocabulary.stages, id);
}

/** The verdict with this id. Throws a `RangeError` when there is none. */
export function verdictOf(record: RecordGraph, id: string): Verdict {
  return find(record.vocabulary.verdicts, id);
}

/** The label of a word of one of the vocabulary's lists. Throws a `RangeError` when there is none. */
export function labelOf(words: readonly { readonly id: string; readonly label: string }[], id: string): string {
  return find(words, id).label;
}

/** A number with its noun: "1 source", "3 sources". */
export function pluralise(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const upToNine = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as running text has it: in words up to nine, in figures above. */
export function inWords(count: number): string {
  return upToNine[count] ?? String(count);
}

/** The words with a capital at their beginning. */
export function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Words joined for reading: "a", "a and b", "a, b and c". */
export function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length <= 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const namings = new Map<string, string>();

/** The name of a code in a language; asking for one is slow, and every source has one. */
function named(language: string, type: 'language' | 'region', code: string): string {
  const key = `${language} ${type} ${code}`;
  const name = namings.get(key) ?? new Intl.DisplayNames([language], { type }).of(code) ?? code;
  namings.set(key, name);
  return name;
}

/** The name of a language in the record's own language, by BCP 47 code: "Russian". */
export function languageName(record: RecordGraph, code: string): string {
  return named(record.vocabulary.language, 'language', code);
}

/** The name of a country or territory, by ISO 3166-1 code. */
export function countryName(record: RecordGraph, code: string): string {
  return named(record.vocabulary.language, 'region', code);
}
