import type { RecordGraph } from '../record/graph.ts';
import { languageName } from './words.ts';

/** A name in a language other than the record's own. `code` is a BCP 47 code, for `lang`. */
export interface NativeName {
  readonly code: string;
  readonly language: string;
  readonly name: string;
}

/** The names of an entry in other languages, in the vocabulary's order of languages, then by code. */
export function nativeNames(record: RecordGraph, names: Readonly<Record<string, string>>): NativeName[] {
  const order = record.vocabulary.languages.map(({ code }) => code);
  const rank = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length);
  return Object.entries(names)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([code, name]) => ({ code, language: languageName(record, code), name }));
}

/**
 * The language to mark a spelling with, judged by its script: the first language of the vocabulary whose script
 * (a Unicode script name) occurs in it; undefined when that is the record's own language, or none.
 */
export function languageOfSpelling(record: RecordGraph, spelling: string): string | undefined {
  const own = record.vocabulary.language;
  const found = record.vocabulary.languages.find(
    ({ code, script }) => code !== own && new RegExp(`\\p{Script=${script}}`, 'u').test(spelling),
  );
  const ownScript = record.vocabulary.languages.find(({ code }) => code === own)?.script;
  return found && found.script !== ownScript ? found.code : undefined;
}
