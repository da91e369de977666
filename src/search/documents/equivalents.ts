import type { SearchWords } from '../../record/schema/search-words.ts';
import type { Stem } from '../stem.ts';
import { isForm, partsOf, wordsOf } from '../words.ts';

/** Words that mean the same, by language. */
export type Line = SearchWords['equivalents'][number];

/** A line of equivalents that some words of a text belong to. */
export interface Same {
  readonly line: Line;
  /** These words as the line has them: "rocket engine" for "rocket engines". */
  readonly own: string;
  /** The text has no other words. */
  readonly whole: boolean;
}

/** Finds the lines that the words of a text belong to. */
export type Equivalents = (text: string) => readonly Same[];

/** What means the same in a language. */
export function calledIn(language: string, found: readonly Same[]): string[] {
  return [...new Set(found.flatMap(({ line, own }) => (line[language] ?? []).filter((other) => other !== own)))];
}

/** What means the same in a language as a text as a whole, and not only as some word of it. */
export function wholeIn(language: string, text: string, same: Equivalents): string[] {
  return calledIn(
    language,
    same(text).filter(({ whole }) => whole),
  );
}

interface Step {
  readonly stem: string;
  readonly folded: string;
}

/** An abbreviation such as US or UN is told from a word by its capitals. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(word);
}

/** One stem may stand for two words ("engine", "engineering"): the words must look alike as well. */
function isSame(a: Step, b: Step | undefined): boolean {
  return b !== undefined && a.stem === b.stem && (isForm(a.folded, b.folded) || a.folded.length < 4);
}

/** Reads the equivalents of a record for texts in `from`. */
export function equivalentsOf(words: SearchWords, from: string, stem: Stem): Equivalents {
  const stepsOf = (text: string): Step[] =>
    wordsOf(text).flatMap(({ text: written, folded }) =>
      isAbbreviation(written)
        ? [{ stem: written, folded: written }]
        : partsOf(folded).map((part) => ({ stem: stem(part, from), folded: part })),
    );
  const forms = words.equivalents.flatMap((line) =>
    (line[from] ?? []).map((own) => ({ line, own, steps: stepsOf(own) })),
  );
  const byFirst = Map.groupBy(forms, ({ steps }) => steps[0]?.stem);
  const known = new Map<string, readonly Same[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const steps = stepsOf(text);
    const found = steps.flatMap((first, at) =>
      (byFirst.get(first.stem) ?? []).filter((form) =>
        form.steps.every((wanted, index) => isSame(wanted, steps[at + index])),
      ),
    );
    const same = Array.from(new Set(found), ({ steps: { length }, ...form }) => ({
      ...form,
      whole: length === steps.length,
    }));
    known.set(text, same);
    return same;
  };
}
