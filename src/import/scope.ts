import { type CueText, hitsIn } from './names/cues.ts';
import type { Known } from './known.ts';
import type { Named } from './names/named.ts';
import { fold, hasHan } from './names/tokens.ts';

/** Whether an article is the record's business, and why not if it is not. */
export interface Scope {
  readonly scope: boolean;
  /** The sides that it does not name, by the id of their voice, or "the subject". */
  readonly missing: readonly string[];
  /** Words of other subjects that outweigh its own, where that is the reason. */
  readonly others: readonly string[];
}

/** A single word of the subject in a single paragraph is a figure of speech, or a thing in passing. */
const least = 2;
/** From so many different words of the subject on an article is in scope whatever else it speaks of, as a communiqué is. */
const plenty = 3;

function isWithin(words: string, phrase: string): boolean {
  return hasHan(phrase) ? phrase.includes(words) : ` ${phrase} `.includes(` ${words} `);
}

/** "Houston Rockets", not "space for": a name means the same wherever its words stand. */
function isName(phrase: string): boolean {
  return hasHan(phrase) || phrase.split(/\s+/).every((word) => /^\P{L}*\p{Lu}/u.test(word));
}

/** The beginnings of words, so that "rocket" and "rockets" are one, and "space station" says more than "space". */
function different(phrases: readonly string[]): Set<string> {
  const beginning = (word: string): string => fold(word).slice(0, 5);
  return new Set(phrases.map((words) => (hasHan(words) ? words : words.split(/\s+/).map(beginning).join(' '))));
}

/**
 * How much an article speaks of the subject: the different words of it in those paragraphs where they outnumber the words
 * of other subjects. A word inside a phrase of another subject, or inside a name that stands in the article, does not count.
 */
function subjectIn(
  known: Known,
  texts: readonly CueText[],
  named: readonly Named[],
): { own: number; often: number; others: number; words: readonly string[] } {
  const bodies = new Set(named.flatMap(({ kind, words }) => (kind === 'organisations' ? [words] : [])));
  const terms = named.filter(({ kind, words }) => kind === 'terms' && !bodies.has(words));
  const foreign = texts.map((text) => hitsIn(text, known.elsewhere).map(({ words }) => words));
  const names = foreign.flat().filter(isName);
  const meant = texts.map((text, at) => {
    const said = [
      ...hitsIn(text, known.subject).map(({ words }) => words),
      ...terms.flatMap(({ first, words }) => (first + 1 === at ? [words] : [])),
    ];
    const phrases = [...names, ...(foreign[at] ?? [])];
    return said.filter((words) => !phrases.some((phrase) => isWithin(words, phrase)));
  });
  // A headline that speaks of the subject counts for one word more, in every paragraph.
  const ahead = different(meant[0] ?? []).size > different(foreign[0] ?? []).size ? 1 : 0;
  const own = meant.filter((here, at) => different(here).size + ahead > different(foreign[at] ?? []).size);
  const words = [...new Set(foreign.flat())];
  const more = own.some((here) => here.length > 0) ? ahead : 0;
  return {
    own: different(own.flat()).size + more,
    often: own.reduce((sum, here) => sum + different(here).size, more),
    others: different(words).size,
    words,
  };
}

/** Whether every side of the record's subject is named together with another, and the subject is what is spoken of. */
export function scopeOf(known: Known, texts: readonly CueText[], named: readonly Named[]): Scope {
  const { sides, record } = known;
  const voices = new Map([...record.people, ...record.organisations].map(({ id, voice }) => [id, voice]));
  const said = texts.map((text) => new Set(hitsIn(text, sides).map(({ value }) => value)));
  const places = Object.keys(record.importWords.sides).map((voice) => {
    const entries = named.filter(({ id }) => voices.get(id) === voice).map(({ first }) => first + 1);
    return { voice, at: new Set([...entries, ...said.flatMap((here, at) => (here.has(voice) ? [at] : []))]) };
  });
  const missing = places.filter(({ at }) => at.size === 0).map(({ voice }) => voice);
  const together = places.length === 0 || texts.some((_, at) => places.every((side) => side.at.has(at)));
  if (Object.keys(record.importWords.subject).length === 0)
    return { scope: missing.length === 0 && together, missing, others: [] };
  const { own, often, others, words } = subjectIn(known, texts, named);
  const enough = often >= least && (own >= plenty || own > others);
  return {
    scope: missing.length === 0 && together && enough,
    missing: enough ? missing : [...missing, 'the subject'],
    others: enough ? [] : words,
  };
}
