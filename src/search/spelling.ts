import { soundOf, transliterate } from './transliterate.ts';

/** A word of the record that a typed word may have meant; `quality` is 1 for the same word, less for a farther one. */
export interface Candidate {
  readonly word: string;
  readonly quality: number;
}

/**
 * Letters to change, put in, take out or swap with a neighbour to make one word of another (optimal string alignment
 * distance). Gives `limit + 1` as soon as more than `limit` are needed.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
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

/** What is compared before letters are: each letter of a word as a bit, several letters sharing one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 31);
  return bits;
}

function bitsOf(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count += 1;
  return count;
}

function isLatin(word: string): boolean {
  return /^\p{Script=Latin}/u.test(word);
}

/** A word of the record with what is asked of it for every typed word. */
interface Spelt {
  readonly word: string;
  readonly letters: number;
  sound: string | undefined;
}

const lists = new WeakMap<readonly string[], readonly Spelt[]>();

function speltOf(words: readonly string[]): readonly Spelt[] {
  const spelt = lists.get(words) ?? words.map((word) => ({ word, letters: lettersOf(word), sound: undefined }));
  lists.set(words, spelt);
  return spelt;
}

function soundsAlike(sound: string, spelt: Spelt): boolean {
  spelt.sound ??= soundOf(spelt.word);
  return spelt.sound === sound;
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
function nearness(
  typed: string,
  letters: number,
  sound: string,
  spelt: Spelt,
  { reach, more }: Reach,
): number | undefined {
  const { word } = spelt;
  const common = commonStart(typed, word);
  // The beginning of a word, while it is being typed.
  if (common === typed.length && typed.length >= 3 && word.length - typed.length <= more)
    return 0.9 - 0.02 * Math.min(word.length - typed.length, 20);
  const limit = allowed(Math.min(typed.length, word.length));
  // Every change of a letter takes away one letter, at most, and brings another.
  const possible = limit > 0 && bitsOf(letters ^ spelt.letters) <= 2 * limit;
  const distance = possible ? editDistance(typed, word, limit) : limit + 1;
  if (distance <= limit && isNear(typed, word, common)) return 0.95 - 0.12 * distance - (common > 0 ? 0 : 0.15);
  const far = soundReach[reach](typed, word);
  if (
    sound.length >= 3 &&
    Math.abs(word.length - typed.length) <= far &&
    soundsAlike(sound, spelt) &&
    editDistance(typed, word, far) <= far
  )
    return 0.7;
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
  const letters = lettersOf(typed);
  const candidates: Candidate[] = [];
  for (const spelt of speltOf(words)) {
    const quality = nearness(typed, letters, sound, spelt, { reach, more });
    if (quality !== undefined) candidates.push({ word: spelt.word, quality });
  }
  candidates.sort((a, b) => b.quality - a.quality || (a.word < b.word ? -1 : 1));
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
