import type { Found } from './find.ts';
import { languageOf } from './script.ts';
import type { SearchLanguage } from './read.ts';
import { fold, isForm, wordsOf } from './words.ts';

/** What a query asks, in the forms in which names are compared with it. */
export interface Asked {
  /** Every folded word that was typed, or searched in the place of one. */
  readonly typed: readonly string[];
  /** Those of them that are searched and no stop words. */
  readonly telling: readonly string[];
  /** The query without spaces, for names of an unspaced script. */
  readonly run: string;
  readonly languages: readonly SearchLanguage[];
}

/** What a query that was answered asks. */
export function askedBy({ query, replaced, languages }: Found): Asked {
  const stop = new Set(languages.flatMap(({ stopWords }) => stopWords.map(fold)));
  return {
    typed: [...query.allWords.map(({ folded }) => folded), ...replaced.flatMap(({ by }) => by)],
    telling: query.words
      .filter(({ folded }) => !stop.has(folded))
      .flatMap(({ text, folded }) => replaced.find((word) => word.typed === text)?.by ?? [folded]),
    run: fold(query.text).replace(/\s/g, ''),
    languages,
  };
}

/** The folded words of some names. */
export function wordsIn(names: readonly string[]): string[] {
  return names.flatMap((name) => wordsOf(name).map(({ folded }) => folded));
}

/** Whether a word is a form of one of some others. */
export function isAmong(word: string, others: readonly string[]): boolean {
  return others.some((other) => isForm(word, other));
}

/** Whether a spelling is of a script without spaces, whose words stand inside a run. */
export function isUnspaced(spelling: string, languages: readonly SearchLanguage[]): boolean {
  return languageOf(fold(spelling), languages)?.pairs ?? false;
}

/** Whether a spelling was typed whole: every word of it in some form, of an unspaced script the run itself. */
export function isTyped(spelling: string, { typed, run, languages }: Asked): boolean {
  const words = wordsIn([spelling]);
  if (words.length === 0) return false;
  if (isUnspaced(spelling, languages)) return run.includes(fold(spelling).replace(/\s/g, ''));
  return words.every((word) => isAmong(word, typed));
}
