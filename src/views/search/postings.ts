import type { Meaning, Meanings } from './meanings.ts';
import { decodeNumbers, encodeNumbers } from './numbers.ts';
import { levels } from './zones.ts';

/** A document that holds a key, and the place in `levels` of how much that counts. */
export interface Posting {
  readonly document: number;
  readonly level: number;
}

/** Writes postings as text: for each, the step from the document before times the number of levels plus the level. */
export function encodePostings(postings: readonly Posting[]): string {
  let before = 0;
  return encodeNumbers(
    postings.map(({ document, level }) => {
      const value = (document - before) * levels.length + level;
      before = document;
      return value;
    }),
  );
}

/** Reads what `encodePostings` wrote. */
export function decodePostings(text: string): Posting[] {
  let document = 0;
  return decodeNumbers(text).map((value) => {
    document += Math.floor(value / levels.length);
    return { document, level: value % levels.length };
  });
}

/** What the index has of a key. */
export interface Entry {
  readonly postings: readonly Posting[];
  readonly meanings: readonly Meaning[];
}

/** Writes meanings as text: each a tab, the other keys, a colon and the phrases. Folded words hold none of these. */
function encodeMeanings(meanings: readonly Meaning[]): string {
  return meanings.map(({ rest, phrases }) => `\t${rest.join(' ')}:${phrases.join(',')}`).join('');
}

function decodeMeanings(texts: readonly string[]): Meaning[] {
  return texts.map((text) => {
    const [rest = '', phrases = ''] = text.split(':');
    return { rest: rest === '' ? [] : rest.split(' '), phrases: phrases.split(',') };
  });
}

/** A part of the index: lines of a key, a space, its postings and its meanings, in code unit order of the keys. */
export interface IndexPart {
  readonly first: string;
  readonly text: string;
}

/** Characters of a part, about: small enough for a slow line, large enough not to ask for many. */
const partSize = 16_000;

/** Cuts an index into parts of about the same size, so that a search fetches only the parts its words are in. */
export function cutIndex(index: ReadonlyMap<string, readonly Posting[]>, meanings: Meanings = new Map()): IndexPart[] {
  const parts: { first: string; text: string }[] = [];
  const keys = [...index.keys()].sort((a, b) => (a < b ? -1 : 1));
  for (const key of keys) {
    const line = `${key} ${encodePostings(index.get(key) ?? [])}${encodeMeanings(meanings.get(key) ?? [])}\n`;
    const last = parts.at(-1);
    if (last && last.text.length + line.length <= partSize) last.text += line;
    else parts.push({ first: key, text: line });
  }
  return parts;
}

/** The number of the part that would hold a key. */
export function partOf(key: string, firsts: readonly string[]): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((firsts[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a part has a key that begins with some text. */
export function hasKeyFrom(part: string, start: string): boolean {
  return part.startsWith(start) || part.includes(`\n${start}`);
}

/** What a part has of a key; nothing when it is not there. */
export function findEntry(part: string, key: string): Entry {
  const line = `${key} `;
  const at = part.startsWith(line) ? 0 : part.indexOf(`\n${line}`) + 1;
  if (at === 0 && !part.startsWith(line)) return { postings: [], meanings: [] };
  const [postings = '', ...meanings] = part.slice(at + line.length, part.indexOf('\n', at)).split('\t');
  return { postings: decodePostings(postings), meanings: decodeMeanings(meanings) };
}
