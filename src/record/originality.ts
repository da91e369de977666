/** A word of a text, in lower case, with the line on which it stands, counted from 1. */
export interface Word {
  readonly word: string;
  readonly line: number;
}

/** A piece of text whose words belong together: a paragraph or list item of an entry, or a whole file to compare with. */
export interface Passage {
  readonly file: string;
  readonly words: readonly Word[];
}

/** Words that an entry shares with another text. */
export interface SharedRun {
  readonly file: string;
  readonly line: number;
  readonly otherFile: string;
  readonly otherLine: number;
  readonly words: string;
  readonly length: number;
}

/** How many words in a row may not be shared. */
export const longestRun = 8;

/** The words of a text: runs of letters and digits, without regard to case, punctuation or the form of an apostrophe. */
export function wordsOf(text: string, firstLine = 1): Word[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(([word]) => ({
      word: word.toLowerCase().replaceAll('’', "'"),
      line: firstLine + index,
    })),
  );
}

function run(words: readonly Word[], start: number, length: number): string {
  return words
    .slice(start, start + length)
    .map(({ word }) => word)
    .join(' ');
}

/**
 * Every run of at least `length` words of the passages that also stands in one of the other texts. Overlapping runs
 * are told as one, with the place where it begins on both sides.
 */
export function sharedRuns(passages: readonly Passage[], others: readonly Passage[], length = longestRun): SharedRun[] {
  const known = new Map<string, { file: string; line: number }>();
  for (const { file, words } of others)
    words.slice(0, words.length - length + 1).forEach(({ line }, start) => {
      const key = run(words, start, length);
      if (!known.has(key)) known.set(key, { file, line });
    });
  return passages.flatMap(({ file, words }) => {
    const found: SharedRun[] = [];
    for (let start = 0; start + length <= words.length; start += 1) {
      const other = known.get(run(words, start, length));
      const line = words[start]?.line;
      if (!other || line === undefined) continue;
      let end = start + length;
      while (end < words.length && known.has(run(words, end - length + 1, length))) end += 1;
      found.push({
        file,
        line,
        otherFile: other.file,
        otherLine: other.line,
        words: run(words, start, end - start),
        length: end - start,
      });
      start = end - length;
    }
    return found;
  });
}
