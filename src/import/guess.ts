export type Confidence = 'high' | 'medium' | 'low';

/** What was concluded, how surely, and the few words of the article that it rests on. */
export interface Guess<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly words: string;
}

/** Words quoted in a draft, at most; an unspaced script has as many characters as this times two. */
const most = 8;

/** The beginning of some words, short enough to be quoted: eight words, or sixteen characters of an unspaced script. */
export function fewWords(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const words = plain.split(' ');
  const short = words.slice(0, most).join(' ');
  const letters = Array.from(short);
  const limit = /\p{Script=Han}/u.test(short) ? most * 3 : 90;
  const cut = letters.length > limit ? letters.slice(0, limit).join('') : short;
  return cut === plain ? cut : `${cut}…`;
}

/** The least sure of some confidences; `low` of none. */
export function leastSure(all: readonly Confidence[]): Confidence {
  if (all.length === 0 || all.includes('low')) return 'low';
  return all.includes('medium') ? 'medium' : 'high';
}
