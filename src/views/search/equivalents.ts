import type { SearchWords } from '../../record/schema/search-words.ts';
import type { Stem } from './stem.ts';
import { partsOf, wordsOf } from './words.ts';

/** Words that mean the same as words of a text, in another language or in the text's own. */
export interface Equivalents {
  readonly of: (text: string, language: string) => string[];
}

interface Form {
  readonly line: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
  readonly stems: readonly string[];
}

/** An abbreviation such as US or UN is told from a word by its capitals. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(word);
}

function stemsOf(text: string, code: string, stem: Stem): string[] {
  return wordsOf(text).flatMap(({ text: written, folded }) =>
    isAbbreviation(written) ? [written] : partsOf(folded).map((part) => stem(part, code)),
  );
}

/** Reads the equivalents of a record for texts in `from`; longer forms are found before the words they hold. */
export function equivalentsOf(words: SearchWords, from: string, stem: Stem): Equivalents {
  const byFirst = new Map<string, Form[]>();
  for (const line of words.equivalents)
    for (const text of line[from] ?? []) {
      const stems = stemsOf(text, from, stem);
      const [first] = stems;
      if (first === undefined) continue;
      const others = byFirst.get(first);
      if (others) others.push({ line, text, stems });
      else byFirst.set(first, [{ line, text, stems }]);
    }
  const known = new Map<string, ReadonlySet<Form>>();
  const formsIn = (text: string): ReadonlySet<Form> => {
    const before = known.get(text);
    if (before) return before;
    const stems = stemsOf(text, from, stem);
    const found = new Set<Form>();
    stems.forEach((first, at) => {
      for (const form of byFirst.get(first) ?? [])
        if (form.stems.every((wanted, index) => stems[at + index] === wanted)) found.add(form);
    });
    known.set(text, found);
    return found;
  };
  return {
    of: (text, language) => [
      ...new Set(
        [...formsIn(text)].flatMap(({ line, text: own }) => (line[language] ?? []).filter((word) => word !== own)),
      ),
    ],
  };
}
