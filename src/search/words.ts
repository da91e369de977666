/** A word of a text or a query: how it is written, and the form in which words are compared. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The form in which words are compared: compatibility forms, accents, apostrophes and case taken away. The breve of й
 * stays, since й is a letter of its own, which the stems of Russian words depend on.
 */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.replace(/['`]/g, '').toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/(?<=[иИ])\u0306|\p{M}/gu, (mark) => (mark === '\u0306' ? mark : ''))
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .toLowerCase();
}

/** Takes away the English possessive ("Russia’s"), which would stand between a word and its stem. */
function withoutPossessive(word: string): string {
  if (!word.endsWith('s')) return word;
  return word.replace(/(\p{L})['’]s$/u, '$1');
}

// Letters and digits, held together by a hyphen, a slash, a full stop or an apostrophe inside: RD-180, CD/1839, 70/27.
// A comma holds digits together only: 2,5 and 1,000.
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:(?:['’‘ʼ‐‑‒–—\-/.]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** Stands in the index for the point of a decimal fraction: a letter, so that 2.5 is not found as 25. */
const point = '\u{a78f}';
const decimal = /(?<![\d.,])(\d+)[.,](\d+)(?![\d.,]*\d)/gu;

/** A text as the index holds it: the point of a decimal fraction is a letter. A comma before three digits parts thousands. */
export function indexed(text: string): string {
  return text.replace(decimal, (all, whole: string, rest: string) =>
    all.includes(',') && rest.length === 3 ? all : `${whole}${point}${rest}`,
  );
}

/** A text of the index as a reader sees it. */
export function shown(text: string): string {
  return text.replaceAll(point, '.');
}

/** The words of a text, in order. A run of an unspaced script counts as one word. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    text: match[0],
    folded: fold(indexed(withoutPossessive(match[0]))),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The parts of a compound word: "glonass-beidou" gives glonass and beidou. */
export function partsOf(folded: string): string[] {
  return folded.split(/[-/.,]/).filter((part) => part !== '');
}

/** The word without the marks that hold its parts together: "rd-180" gives rd180. */
export function joined(folded: string): string {
  return folded.replace(/[-/.,]/g, '');
}

/** Neighbouring characters of a run, two by two: 火箭发 gives 火箭 and 箭发; a single character gives itself. */
export function pairsOf(run: string): string[] {
  const letters = Array.from(run);
  if (letters.length < 2) return letters;
  return letters.slice(0, -1).map((letter, index) => letter + (letters[index + 1] ?? ''));
}

/**
 * Whether two folded words are forms of one word, by their common beginning; for marking words in an excerpt and for
 * comparing names, in any language with endings. Words with digits must be equal.
 */
export function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/.test(a) || /\d/.test(b)) return false;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  let common = 0;
  while (common < shorter && a[common] === b[common]) common += 1;
  const longer = Math.max(a.length, b.length);
  return common >= 3 && common >= shorter - 2 && longer - common <= 3 && common * 3 >= longer * 2;
}
