import { languageOf, runsOf, withIndexCharacters } from './script.ts';
import type { SearchLanguage } from './read.ts';
import type { Stem } from './stem.ts';
import { joined, pairsOf, partsOf, wordsOf } from './words.ts';

/**
 * The terms that a word stands under in Pagefind's index. Pagefind stems the words of the entries' language itself; words
 * of another script are stemmed here, in the documents and in the query alike.
 */
export interface Terms {
  /** The whole word, or the pairs of an unspaced run; a page holds the word when it holds them all. */
  readonly whole: readonly string[];
  /** The parts of a compound word; empty for a simple one. */
  readonly parts: readonly string[];
}

/** The terms of one folded word. */
export function termsOf(folded: string, languages: readonly SearchLanguage[], stem: Stem): Terms {
  const language = languageOf(folded, languages);
  if (language?.pairs) {
    const runs = runsOf(withIndexCharacters(folded, language), language.script);
    const whole = runs.flatMap(({ text, inScript }) =>
      inScript ? pairsOf(text) : wordsOf(text).map((word) => joined(word.folded)),
    );
    return { whole, parts: [] };
  }
  const code = language === undefined || language === languages[0] ? '' : language.code;
  const parts = partsOf(folded);
  return { whole: [stem(joined(folded), code)], parts: parts.length > 1 ? parts.map((part) => stem(part, code)) : [] };
}

/** The terms of a text in a language, in the order of its words; words of other scripts are left out. */
export function termsIn(
  text: string,
  language: SearchLanguage,
  languages: readonly SearchLanguage[],
  stem: Stem,
): string[] {
  if (language.pairs)
    return runsOf(withIndexCharacters(text, language), language.script).flatMap((run) =>
      run.inScript ? pairsOf(run.text) : [],
    );
  return wordsOf(text).flatMap(({ folded }) => {
    if (languageOf(folded, languages) !== language) return [];
    const { whole, parts } = termsOf(folded, languages, stem);
    return [...new Set([...whole, ...parts])];
  });
}
