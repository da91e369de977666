import type { SearchLanguage } from '../read.ts';
import { languageOf, runsOf, withIndexCharacters } from '../script.ts';
import { joined, partsOf, wordsOf } from '../words.ts';

/** Words kept for spelling, at most, and runs of an unspaced script; the ones in most texts win. */
const mostWords = 12_000;
const mostRuns = 6_000;
/** Characters of a run that may be meant as a whole. */
const runLength = { least: 3, most: 8 };

function spelt(text: string, language: SearchLanguage, languages: readonly SearchLanguage[]): string[] {
  if (language.pairs)
    return runsOf(withIndexCharacters(text, language), language.script).flatMap(({ text: run, inScript }) => {
      const { length } = Array.from(run);
      return inScript && length >= runLength.least && length <= runLength.most ? [run] : [];
    });
  return wordsOf(text)
    .flatMap(({ folded }) => [joined(folded), ...partsOf(folded)])
    .filter((word) => /^\p{L}{3,24}$/u.test(word) && languageOf(word, languages) === language);
}

/**
 * What a mistyped word may have meant: the words of a language that some texts hold, letters only, or the short runs of
 * an unspaced one; sorted. Each text is what one page holds.
 */
export function spellingWords(
  texts: readonly (readonly string[])[],
  language: SearchLanguage,
  languages: readonly SearchLanguage[],
): string[] {
  const counts = new Map<string, number>();
  const known = new Map<string, readonly string[]>();
  const wordsOfText = (text: string): readonly string[] => {
    const words = known.get(text) ?? spelt(text, language, languages);
    known.set(text, words);
    return words;
  };
  for (const page of texts)
    for (const word of new Set(page.flatMap(wordsOfText))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, language.pairs ? mostRuns : mostWords)
    .map(([word]) => word)
    .sort();
}
