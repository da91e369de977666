import { languageOf, runsOf, withIndexCharacters } from './script.ts';
import type { SearchLanguage } from './settings.ts';
import type { Stem } from './stem.ts';
import { joined, pairsOf, partsOf, type Word, wordsOf } from './words.ts';

/** The keys a word stands under in the index of a language. */
export interface WordKeys {
  /** The whole word: its stem, or the pairs of an unspaced run. */
  readonly whole: readonly string[];
  /** The parts of a compound word; empty for a simple one. */
  readonly parts: readonly string[];
}

/** The key of two neighbouring words: a name or a phrase of a title is found as such. */
export function neighbourKey(first: string, second: string): string {
  return `${first}_${second}`;
}

/** The keys of one word. Words of another script than the index's own keep their own language's stem. */
export function keysOfWord(word: Pick<Word, 'folded'>, languages: readonly SearchLanguage[], stem: Stem): WordKeys {
  const language = languageOf(word.folded, languages);
  if (language?.pairs) {
    const runs = runsOf(withIndexCharacters(word.folded, language), language.script);
    return {
      whole: runs.flatMap(({ text, inScript }) =>
        inScript ? pairsOf(text) : wordsOf(text).map((w) => joined(w.folded)),
      ),
      parts: [],
    };
  }
  const code = language?.code ?? '';
  const parts = partsOf(word.folded);
  return {
    whole: [stem(joined(word.folded), code)],
    parts: parts.length > 1 ? parts.map((part) => stem(part, code)) : [],
  };
}

/** Words in a name that has a key of its own, at most. */
const longestName = 6;

/**
 * The key of a whole name, so that what a name stands for comes before what merely holds its words. It begins with the
 * key of its first word, to stand in the same part of the index. Undefined for a text that is too long for a name.
 */
export function nameKey(
  words: readonly Pick<Word, 'folded'>[],
  languages: readonly SearchLanguage[],
  stem: Stem,
): string | undefined {
  const [first] = words;
  if (!first || words.length > longestName) return undefined;
  const steps = words.flatMap((word): readonly string[] => {
    const language = languageOf(word.folded, languages);
    if (language?.pairs) return Array.from(withIndexCharacters(word.folded, language));
    const { whole, parts } = keysOfWord(word, languages, stem);
    return parts.length > 0 ? parts : whole;
  });
  return `${keysOfWord(first, languages, stem).whole[0] ?? ''}=${steps.join('')}`;
}

/**
 * Every key of a text; of a title or a name also the keys of neighbouring words and of the whole. The folded words of
 * `stop` have none of their own, as they are written and not by their stem: that of "one" is "on".
 */
export function keysOfText(
  text: string,
  languages: readonly SearchLanguage[],
  stem: Stem,
  neighbours: boolean,
  stop: ReadonlySet<string>,
): string[] {
  const keys: string[] = [];
  const name = neighbours ? nameKey(wordsOf(text), languages, stem) : undefined;
  if (name !== undefined) keys.push(name);
  let before: string | undefined;
  for (const word of wordsOf(text)) {
    const { whole, parts } = keysOfWord(word, languages, stem);
    const written = partsOf(word.folded);
    // The pairs of an unspaced run are as they are written.
    const telling = languageOf(word.folded, languages)?.pairs ? whole.filter((key) => !stop.has(key)) : whole;
    if (!stop.has(word.folded)) keys.push(...telling, ...parts.filter((_part, at) => !stop.has(written[at] ?? '')));
    if (!neighbours) continue;
    const steps = parts.length > 0 ? parts : whole.length === 1 ? whole : [];
    for (const step of steps) {
      if (before !== undefined) keys.push(neighbourKey(before, step));
      before = step;
    }
    if (steps.length === 0) before = undefined;
  }
  return keys;
}
