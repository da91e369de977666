import { distance } from 'fastest-levenshtein';
import { transliterate } from '../record/transliterate.ts';
import { soundOf } from './sound.ts';

/** A word of the record that a typed word may have meant; `quality` is 1 for the same word, less for a farther one. */
export interface Candidate {
  readonly word: string;
  readonly quality: number;
}

/** Letters to change, put in or take out to make one word of another; two neighbours that were swapped count as one. */
export function changes(a: string, b: string): number {
  const changed = distance(a, b);
  const at = commonStart(a, b);
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return changed === 2 && swapped === b ? 1 : changed;
}

/**
 * How many letters of a word may be changed, by its length: one slip is likely in any word, two only in a long one, since
 * most short words are a letter or two from another one.
 */
function allowed(length: number): number {
  if (length < 4) return 0;
  if (length < 10) return 1;
  return length < 13 ? 2 : 3;
}

/** Whether letters were swapped or one was left out: slips of the hand, which a reader sees even in a short word. */
function isSlip(typed: string, word: string): boolean {
  const sorted = (text: string): string => Array.from(text).sort().join('');
  return word.length > typed.length || (word.length === typed.length && sorted(word) === sorted(typed));
}

function commonStart(a: string, b: string): number {
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common += 1;
  return common;
}

function isLatin(word: string): boolean {
  return /^\p{Script=Latin}/u.test(word);
}

const sounds = new Map<string, string>();

function soundsAs(sound: string, word: string): boolean {
  const known = sounds.get(word) ?? soundOf(word);
  sounds.set(word, known);
  return known === sound;
}

/**
 * How many letters of two words that sound alike may differ. Within a script two spellings of one sound are near
 * (fobos, phobos), and words that merely share a sound are not (xyzzy, size); transliterated, they may be far apart.
 */
const soundReach = {
  sameScript: (typed: string, word: string): number => Math.max(2, allowed(Math.min(typed.length, word.length))),
  transliterated: (typed: string): number => Math.ceil((typed.length * 2) / 3),
} as const;

/** Whether a word has more than this many letters, so that one changed among them leaves it what it was. */
const longWord = 5;

/**
 * Whether one change may be taken for a slip: in a long word any but, where words have no case endings, a letter too many at its end, which makes a name of
 * it (SpaceX is not space) or a form that the stemmer knows, or too many in a word of middling length (Boeing is not
 * being); in a short one only a swapped letter or one left out (café is not came).
 */
function isNear(typed: string, word: string, common: number): boolean {
  if (typed.length <= longWord && isLatin(typed)) return common > 0 && isSlip(typed, word);
  const ended = common === word.length || (word.length < typed.length && typed.length < 8);
  return !(ended && isLatin(typed)) && (common > 0 || typed.length > 7);
}

/** How near a word of the record is to a typed one; undefined when it is another word. */
function nearness(typed: string, sound: string, word: string, { reach, more }: Reach): number | undefined {
  const common = commonStart(typed, word);
  // The beginning of a word, while it is being typed.
  if (common === typed.length && typed.length >= 3 && word.length - typed.length <= more)
    return 0.9 - 0.02 * Math.min(word.length - typed.length, 20);
  const limit = allowed(Math.min(typed.length, word.length));
  const far = soundReach[reach](typed, word);
  const isClose = Math.abs(word.length - typed.length) <= Math.max(limit, far);
  const changed = isClose ? changes(typed, word) : Infinity;
  if (changed <= limit && isNear(typed, word, common)) return 0.95 - 0.12 * changed - (common > 0 ? 0 : 0.15);
  if (sound.length >= 3 && changed <= far && soundsAs(sound, word)) return 0.7;
  // Another word of the same family, in a language with endings: "кислородный" beside "кислород".
  const longer = Math.max(typed.length, word.length);
  if (common >= 5 && common * 10 >= longer * 7 && !isLatin(typed)) return 0.6;
  return undefined;
}

/** How far from a typed word its candidates may be. */
interface Reach {
  readonly reach: keyof typeof soundReach;
  /** Letters that may be missing at its end: any number while it is typed. */
  readonly more: number;
}

/** Letters at the end of a word that a reader may have left out on purpose or by a slip: eng for engine. */
const ending = 3;

/** The words nearest to a typed one, best first, at most `most`; words clearly farther than the best are left out. */
export function nearestWords(
  typed: string,
  words: readonly string[],
  more = ending,
  most = 4,
  reach: keyof typeof soundReach = 'sameScript',
): Candidate[] {
  const sound = soundOf(typed);
  const candidates = words
    .flatMap((word): Candidate[] => {
      const quality = nearness(typed, sound, word, { reach, more });
      return quality === undefined ? [] : [{ word, quality }];
    })
    .sort((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1));
  const best = candidates[0]?.quality ?? 0;
  return candidates.filter(({ quality }) => quality >= best - 0.1).slice(0, most);
}

/** The words of the record, in Latin letters, that sound like a word typed in another script. */
export function nearestSounds(typed: string, words: readonly string[], more = ending, most = 3): Candidate[] {
  const spelt = transliterate(typed);
  if (spelt === typed) return [];
  // A name keeps its case ending in its own script: Гурко, but Рогозина.
  const forms = [spelt, ...(spelt.length > 5 ? [spelt.replace(/(?:oy|om|ym|u|a|e|y|i)$/, '')] : [])];
  const found = forms.flatMap((form) => nearestWords(form, words, more, most, 'transliterated'));
  return found
    .filter(({ word }, index) => found.findIndex((other) => other.word === word) === index)
    .map(({ word, quality }) => ({ word, quality: quality * 0.9 }))
    .sort((a, b) => b.quality - a.quality)
    .slice(0, most);
}

/** The runs of an unspaced script that differ from a typed one in a character, of long ones in two: 罗戈津 for 罗果津. */
export function nearestRuns(typed: string, runs: readonly string[], most = 3): Candidate[] {
  const letters = Array.from(typed);
  if (letters.length < 3) return [];
  const limit = letters.length < 6 ? 1 : 2;
  return runs
    .flatMap((run) => {
      const others = Array.from(run);
      if (others.length !== letters.length) return [];
      const changed = letters.filter((letter, place) => letter !== others[place]).length;
      return changed <= limit ? [{ word: run, quality: 0.95 - 0.12 * changed }] : [];
    })
    .sort((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}
