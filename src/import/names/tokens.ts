/** A word or number of a text, as it is written and in the form in which words are compared. */
export interface Token {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but a space, a hyphen, an apostrophe or a quotation mark stands between it and the one before. */
  readonly joined: boolean;
  /** A comma stands before it. */
  readonly comma: boolean;
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=и)\u0306|\p{M}/giu, (mark) => (mark === '\u0306' ? mark : ''))
    .normalize('NFC')
    .toLowerCase();
}

/** Words are folded again and again: a record and an article have few thousand different ones. */
const foldedBefore = new Map<string, string>();

/** Accents and case taken away; й stays a letter of its own, ё is written е. */
export function fold(text: string): string {
  const known = foldedBefore.get(text);
  if (known !== undefined) return known;
  // Most letters are plain ones.
  const result = /^[\x20-\x7Eа-ик-яА-ИК-Я]*$/.test(text) ? text.toLowerCase() : folded(text);
  if (text.length <= 30) foldedBefore.set(text, result);
  return result;
}

const word = /[\p{L}\p{M}]+|\p{N}+/gu;

function areJoined(before: Token, between: string): boolean {
  if (!/^[\s'’`´ʼ\-‐‑–—«»„“”"/.]{0,3}$/.test(between)) return false;
  // A full stop ends a sentence, unless it follows an initial.
  return !/\.\s|^\.$/.test(between) || before.text.length <= 2;
}

/** The words and numbers of a text: "RD-180" is rd and 180, so that RD180 and RD 180 are the same to it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    const before = tokens.at(-1);
    tokens.push({
      text: match[0],
      folded: fold(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      comma: before !== undefined && /^,\s?$/.test(text.slice(before.end, match.index)),
      joined: before !== undefined && areJoined(before, text.slice(before.end, match.index)),
    });
  }
  return tokens;
}

/** Whether a text has Han characters. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** A text as Han names in it are compared, with the place in the original of each of its characters. */
export interface HanText {
  readonly text: string;
  readonly places: readonly number[];
}

/** A variant of a character (traditional, for instance), and the form in which the record keeps it. */
export type Variants = ReadonlyMap<string, string>;

/** Reads pairs that are written without spaces: a variant, then the form kept. */
export function variantsOf(pairs: string): Variants {
  const letters = Array.from(pairs);
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < letters.length; at += 2) map.set(letters[at] ?? '', letters[at + 1] ?? '');
  return map;
}

/** Simplified, lower case, and without the dots, hyphens and quotation marks that some write inside names and some do not. */
export function hanText(text: string, variants: Variants): HanText {
  let plain = '';
  const places: number[] = [];
  let place = 0;
  for (const letter of text) {
    if (!/[\s·•・．‧\-‐‑–—“”"'‘’「」『』《》〈〉]/.test(letter)) {
      const kept = fold(variants.get(letter) ?? letter);
      for (let unit = 0; unit < kept.length; unit += 1) places.push(place);
      plain += kept;
    }
    place += letter.length;
  }
  return { text: plain, places };
}
