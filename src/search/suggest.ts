import { type Asked, askedBy, isAmong, isTyped, isUnspaced, wordsIn } from './asked.ts';
import type { Found } from './find.ts';
import { type NamedCard, namedCard } from './named-card.ts';
import { countWords } from './notes.ts';
import type { LedgerCard, SearchLanguage } from './read.ts';
import { isEvent } from './pagefind.ts';
import type { Ranked } from './rank.ts';
import { promisesAsked } from './suggest-promises.ts';
import { fold } from './words.ts';

/** A page that a query names: "Person, Dmitry Rogozin: 31 events", "Promise · Slipped, …". */
export interface Suggestion {
  readonly address: string;
  readonly kind: string;
  /** Where it stands: the verdict of a promise. */
  readonly state: string | undefined;
  readonly name: string;
  /** What it holds, in words; empty for a page that only explains. */
  readonly holds: string;
}

/** Pages that are looked at: of those that hold most of the query, and of all. */
const mostBest = 5;
const mostNamed = 8;

/** How many of them may share a word that names them by itself. */
const mostSharing = 3;

/** Suggestions, at most. */
const most = 3;

/** Whether a query names a thing: every word of one of its spellings was typed, or most of a title. */
function names(card: NamedCard, asked: Asked): boolean {
  if (!card.titled) return card.spellings.some((spelling) => isTyped(spelling, asked));
  return card.spellings.some((spelling) => {
    const words = wordsIn([spelling]);
    const matched = words.filter((word) => isAmong(word, asked.typed)).length;
    return matched >= 3 && matched * 10 >= words.length * 6;
  });
}

/** Whether all that was typed is part of a name: a family name alone, when few things share it. */
function partOfName(card: NamedCard, telling: readonly string[]): boolean {
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
function aboutTitle(card: NamedCard, telling: readonly string[], { run, languages }: Asked): boolean {
  if (!card.titled) return false;
  const { spellings, subjects, about } = card;
  if (namesInRun(run, subjects, languages) > 1) return true;
  const titles = wordsIn([...spellings, ...subjects]);
  const all = [...titles, ...wordsIn([about])];
  return (
    telling.length > 1 && telling.some((word) => isAmong(word, titles)) && telling.every((word) => isAmong(word, all))
  );
}

/** The pages that hold most of a query, and of each word the one that holds most of it: promises hold their makers’ names too. */
function lookedAt({ pages, matched }: Found): Ranked[] {
  const ofWords = matched.map(({ groups }) => {
    const hits = groups.flatMap((group) => [...group.pages.values()].filter((hit) => !isEvent(hit)));
    return hits.sort((a, b) => b.score - a.score)[0]?.id;
  });
  const wanted = new Set([...pages.slice(0, mostBest).map(({ id }) => id), ...ofWords].slice(0, mostNamed));
  return pages.filter(({ id }) => wanted.has(id));
}

function suggestion({ address, kind, state, name, events }: NamedCard): Suggestion {
  return { address, kind, state, name, holds: events === 0 ? '' : countWords(events) };
}

/**
 * The pages that a query names, best first: the promise it asks for, lists of promises, what is named by all that was
 * typed, promises and stories whose title says all of it, and what is named by a part of it.
 */
export async function suggest(
  found: Found,
  ledgerWords: readonly string[],
  ledger: () => Promise<LedgerCard>,
): Promise<Suggestion[]> {
  const asked = askedBy(found);
  const [pages, list] = await Promise.all([
    Promise.all(lookedAt(found).map(({ data }) => data())),
    ledgerWords.some((word) => isTyped(word, asked)) ? ledger() : undefined,
  ]);
  const cards = pages.map(namedCard);
  const promises = list && promisesAsked(list, asked);
  const { rest, withoutWord } = promises ?? { rest: asked.telling, withoutWord: asked.telling };
  const few = cards.filter(({ titled }) => !titled).length <= mostSharing;
  const named = cards.filter((card) => names(card, asked) || (few && partOfName(card, rest)));
  const about = cards.filter((card) => !named.includes(card) && aboutTitle(card, withoutWord, asked));
  // What is called just so comes before what has it in a longer name: CNSA before a centre of CNSA.
  const isWhole = ({ spellings }: NamedCard): boolean =>
    spellings.some((one) => isTyped(one, asked) && wordsIn([one]).length === withoutWord.length);
  const byAll = named
    .filter(({ spellings }) => withoutWord.every((word) => isAmong(word, wordsIn(spellings))))
    .sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
  const byPart = named.filter((card) => !byAll.includes(card));
  if (!promises) return [...byAll, ...about, ...byPart].map(suggestion).slice(0, most);
  // Lists of promises come after the one promise that says all of it.
  const titles = about.filter(({ state }) => state !== undefined).slice(0, 1);
  const whole = promises.narrowed.length > 0 ? [] : [promises.whole];
  const lists = [...promises.narrowed, ...promises.by(named), ...whole];
  return [...titles.map(suggestion), ...lists, ...[...byAll, ...byPart].map(suggestion)].slice(0, most);
}
