import { type Asked, askedBy, isAmong, isTyped, isUnspaced, wordsIn } from './asked.ts';
import type { ThingCard } from './cards.ts';
import type { Found } from './engine.ts';
import { countWords } from './notes.ts';
import type { LedgerCard } from './promise-lists.ts';
import type { SearchLanguage } from './languages.ts';
import { promisesAsked } from './suggest-promises.ts';
import { fold } from './words.ts';

/** A page that a query names: "Person, Dmitry Rogozin: 31 events", "Promise · Slipped, …". */
export interface Suggestion {
  readonly address: string;
  readonly sort: string;
  /** Where it stands: the verdict of a promise. */
  readonly state: string | undefined;
  readonly name: string;
  /** What it holds, in words. */
  readonly holds: string;
}

/** Things whose names are looked at, and how many may share a word that names them by itself. */
const mostNamed = 8;
const mostSharing = 3;

/** Suggestions, at most. */
const most = 3;

/** Whether a query names a thing: every word of one of its spellings was typed, or most of a title. */
function names(card: ThingCard, asked: Asked): boolean {
  if (!card.titled) return card.spellings.some((spelling) => isTyped(spelling, asked));
  return card.spellings.some((spelling) => {
    const words = wordsIn([spelling]);
    const matched = words.filter((word) => isAmong(word, asked.typed)).length;
    return matched >= 3 && matched * 10 >= words.length * 6;
  });
}

/** Whether all that was typed is part of a name: a family name alone, when few things share it. */
function partOfName(card: ThingCard, telling: readonly string[]): boolean {
  const words = wordsIn(card.spellings);
  return !card.titled && telling.length > 0 && telling.every((word) => isAmong(word, words));
}

/** How many of some names stand in a run of an unspaced script, one beside the other: 发动机 and 电子 in 发动机换电子. */
function namesInRun(run: string, spellings: readonly string[], languages: readonly SearchLanguage[]): number {
  const wanted = spellings.filter((spelling) => isUnspaced(spelling, languages)).map(fold);
  let rest = run;
  let count = 0;
  for (const name of wanted.sort((a, b) => b.length - a.length)) {
    if (!rest.includes(name)) continue;
    rest = rest.replace(name, ' ');
    count += 1;
  }
  return count;
}

/**
 * Whether a query is about what a title says: it has several telling words, and the title has all of them. Of a story
 * one of them must stand in its title or be a name of its subject; the others may stand in what it says of itself.
 */
function aboutTitle(card: ThingCard, telling: readonly string[], { run, languages }: Asked): boolean {
  if (!card.titled) return false;
  const { spellings, subjects = [], about = '' } = card;
  if (namesInRun(run, subjects, languages) > 1) return true;
  const titles = wordsIn([...spellings, ...subjects]);
  const all = [...titles, ...wordsIn([about])];
  return (
    telling.length > 1 && telling.some((word) => isAmong(word, titles)) && telling.every((word) => isAmong(word, all))
  );
}

function suggestion({ address, sort, state, name, events }: ThingCard): Suggestion {
  return { address, sort, state, name, holds: countWords(events) };
}

/** Where the cards of a query's things come from. */
export interface Cards {
  /** The document of the ledger, where there is one. */
  readonly ledger: number | undefined;
  readonly thingCard: (thing: number) => Promise<ThingCard>;
  readonly ledgerCard: (number: number) => Promise<LedgerCard>;
}

/**
 * The pages that a query names, best first: lists of promises that it asks for, what is named by all that was typed,
 * promises and threads whose title says all of it, and what is named by a part of it.
 */
export async function suggest(
  found: Found,
  languages: readonly SearchLanguage[],
  { ledger, thingCard, ledgerCard }: Cards,
): Promise<Suggestion[]> {
  const asked = askedBy(found, languages);
  const numbers = found.things.map(({ document }) => document);
  const [list, ...cards] = await Promise.all([
    ledger !== undefined && numbers.includes(ledger) ? ledgerCard(ledger) : undefined,
    ...numbers
      .filter((number) => number !== ledger)
      .slice(0, mostNamed)
      .map(thingCard),
  ]);
  const promises = list && promisesAsked(list, asked);
  const { rest, withoutWord } = promises ?? { rest: asked.telling, withoutWord: asked.telling };
  const few = cards.filter(({ titled }) => !titled).length <= mostSharing;
  const named = cards.filter((card) => names(card, asked) || (few && partOfName(card, rest)));
  const about = cards.filter((card) => !named.includes(card) && aboutTitle(card, withoutWord, asked));
  const byAll = named.filter(({ spellings }) => withoutWord.every((word) => isAmong(word, wordsIn(spellings))));
  const byPart = named.filter((card) => !byAll.includes(card));
  if (!promises) return [...byAll, ...about, ...byPart].map(suggestion).slice(0, most);
  // The whole ledger comes after the one promise whose title was typed.
  const titles = about.filter(({ state }) => state !== undefined).slice(0, 1);
  const whole = promises.narrowed.length > 0 ? [] : [...titles.map(suggestion), promises.whole];
  const lists = [...promises.narrowed, ...promises.by(named), ...whole];
  return [...lists, ...[...byAll, ...byPart].map(suggestion)].slice(0, most);
}
