import type { SearchDocument } from './documents.ts';
import { keysOfText } from './keys.ts';
import type { Posting } from './postings.ts';
import { languageOf, runsOf, withIndexCharacters } from './script.ts';
import type { SearchLanguage } from './settings.ts';
import type { Stem } from './stem.ts';
import { fold, joined, partsOf, wordsOf } from './words.ts';
import { levelOf, zones } from './zones.ts';

/** The index of one language, which all `documents` are in: for each key those that hold it, in order, each with how much that counts. */
export function invert(
  documents: readonly SearchDocument[],
  languages: readonly SearchLanguage[],
  stem: Stem,
): Map<string, Posting[]> {
  const index = new Map<string, Posting[]>();
  const keysOf = new Map<string, readonly string[]>();
  const stop = new Set(documents[0]?.language.stopWords.map(fold));
  const keys = (text: string, neighbours: boolean): readonly string[] => {
    const id = `${neighbours ? '+' : '-'}${text}`;
    const known = keysOf.get(id) ?? keysOfText(text, languages, stem, neighbours, stop);
    keysOf.set(id, known);
    return known;
  };
  for (const document of documents) {
    const counts = new Map<string, number[]>();
    zones.forEach(({ name }, zone) => {
      const neighbours = name === 'title' || name === 'names';
      for (const text of document.texts[name])
        for (const key of keys(text, neighbours)) {
          const known = counts.get(key) ?? [0, 0, 0, 0, 0];
          known[zone] = (known[zone] ?? 0) + 1;
          counts.set(key, known);
        }
    });
    for (const [key, count] of counts) {
      const posting = { document: document.number, level: levelOf(count) };
      const postings = index.get(key);
      if (postings) postings.push(posting);
      else index.set(key, [posting]);
    }
  }
  return index;
}

/** Words kept for spelling, at most; the ones in most documents win. */
const mostWords = 12_000;

/** The words that a mistyped word may have meant: of the language's own script, letters only, three or more, sorted. */
export function spellingWords(
  documents: readonly SearchDocument[],
  language: SearchLanguage,
  languages: readonly SearchLanguage[],
): string[] {
  const counts = new Map<string, number>();
  const known = new Map<string, readonly string[]>();
  const spelt = (text: string): readonly string[] => {
    const words =
      known.get(text) ??
      wordsOf(text)
        .flatMap(({ folded }) => [joined(folded), ...partsOf(folded)])
        .filter((word) => /^\p{L}{3,24}$/u.test(word) && languageOf(word, languages) === language);
    known.set(text, words);
    return words;
  };
  for (const document of documents) {
    const words = new Set(zones.flatMap(({ name }) => document.texts[name].flatMap(spelt)));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word)
    .sort();
}

/** Characters of a run that may be meant as a whole, and how many runs are kept; the ones in most documents win. */
const runLength = { least: 3, most: 8 };
const mostRuns = 6_000;

/** The names and words of an unspaced language that a mistyped run may have meant, in the form of the index, sorted. */
export function spellingRuns(documents: readonly SearchDocument[], language: SearchLanguage): string[] {
  const counts = new Map<string, number>();
  for (const { texts } of documents)
    for (const text of new Set([...texts.title, ...texts.names, ...texts.body]))
      for (const { text: run, inScript } of runsOf(withIndexCharacters(text, language), language.script)) {
        const { length } = Array.from(run);
        if (inScript && length >= runLength.least && length <= runLength.most)
          counts.set(run, (counts.get(run) ?? 0) + 1);
      }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostRuns)
    .map(([run]) => run)
    .sort();
}
