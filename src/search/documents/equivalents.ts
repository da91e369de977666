import type { SearchWords } from '../../record/schema/search-words.ts';
import { isForm } from '../words.ts';
import type { Stem } from '../stem.ts';
import { partsOf, wordsOf } from '../words.ts';

/** Words that mean the same, by language. */
export type Line = SearchWords['equivalents'][number];

/** Words that mean the same as words of a text, in another language or in the text's own. */
export interface Equivalents {
  readonly of: (text: string, language: string) => string[];
  /** The lines that words of a text belong to, each with such a word as the line has it: "rocket engine" for "rocket engines". */
  readonly lines: (text: string) => readonly { readonly line: Line; readonly own: string }[];
  /** What means the same as a text as a whole, and not only as some word of it. */
  readonly ofWhole: (text: string, language: string) => string[];
}

interface Step {
  readonly stem: string;
  readonly folded: string;
}

interface Form {
  readonly line: Line;
  readonly own: string;
  readonly steps: readonly Step[];
}

/** An abbreviation such as US or UN is told from a word by its capitals. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(word);
}

function stepsOf(text: string, code: string, stem: Stem): Step[] {
  return wordsOf(text).flatMap(({ text: written, folded }) =>
    isAbbreviation(written)
      ? [{ stem: written, folded: written }]
      : partsOf(folded).map((part) => ({ stem: stem(part, code), folded: part })),
  );
}

/** One stem may stand for two words ("engine", "engineering"): the words must look alike as well. */
function isSame(a: Step, b: Step | undefined): boolean {
  return b !== undefined && a.stem === b.stem && (isForm(a.folded, b.folded) || a.folded.length < 4);
}

/** Reads the equivalents of a record for texts in `from`. */
export function equivalentsOf(words: SearchWords, from: string, stem: Stem): Equivalents {
  const byFirst = new Map<string, Form[]>();
  for (const line of words.equivalents)
    for (const text of line[from] ?? []) {
      const steps = stepsOf(text, from, stem);
      const [first] = steps;
      if (first === undefined) continue;
      const others = byFirst.get(first.stem);
      if (others) others.push({ line, own: text, steps });
      else byFirst.set(first.stem, [{ line, own: text, steps }]);
    }
  const known = new Map<string, readonly Form[]>();
  const lines = (text: string): readonly Form[] => {
    const before = known.get(text);
    if (before) return before;
    const steps = stepsOf(text, from, stem);
    const found = new Set<Form>();
    steps.forEach((first, at) => {
      for (const form of byFirst.get(first.stem) ?? [])
        if (form.steps.every((wanted, index) => isSame(wanted, steps[at + index]))) found.add(form);
    });
    known.set(text, [...found]);
    return [...found];
  };
  const others = (forms: readonly Form[], language: string): string[] => [
    ...new Set(forms.flatMap(({ line, own }) => (line[language] ?? []).filter((other) => other !== own))),
  ];
  return {
    of: (text, language) => others(lines(text), language),
    lines,
    ofWhole: (text, language) => {
      const { length } = stepsOf(text, from, stem);
      return others(
        lines(text).filter(({ steps }) => steps.length === length),
        language,
      );
    },
  };
}
