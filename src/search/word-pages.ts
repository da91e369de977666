import type { SearchLanguage } from './read.ts';
import { type Hit, isEvent, type PageIndex } from './pagefind.ts';
import type { Query } from './query.ts';
import { languageOf, withIndexCharacters } from './script.ts';
import type { Candidate } from './spelling.ts';
import type { Stem } from './stem.ts';
import { termsOf } from './terms.ts';
import { joined, partsOf, type Word } from './words.ts';

/** Pages that hold a word, by id, each with what it scores for it. */
export type Pages = ReadonlyMap<string, Hit>;

/** A word of a query or two neighbours, and the pages that hold them. */
export interface Group {
  /** Its share in the score beside other words. */
  readonly weight: number;
  /** What is given to a page for neighbours, in place of a score of Pagefind's; it takes nothing away where it is not given. */
  readonly bonus?: number;
  readonly pages: Pages;
}

/** A typed word that the record does not hold, and what was searched in its place. */
export interface Replaced {
  readonly typed: string;
  readonly by: readonly string[];
  /** It is the beginning of a word of the record, as every word is while it is typed. */
  readonly begins: boolean;
}

/** What the index has for one word of a query. */
export interface Matched {
  /** One group, or for an unspaced run one for each pair of its characters. */
  readonly groups: readonly Group[];
  readonly replaced?: Replaced;
  /** The folded words that were searched: the word itself, or those in its place; empty when there is none. */
  readonly searched: readonly string[];
}

/** What the words of a query are looked up with. */
export interface Looking {
  /** The index for terms in a language; undefined is none of those of the record. */
  readonly indexOf: (language: SearchLanguage | undefined) => Promise<PageIndex>;
  readonly languages: readonly SearchLanguage[];
  /** How many events the record has. */
  readonly events: number;
  readonly stem: Stem;
  /** Where the word ends that is still being typed, in the text of the query. */
  readonly unfinished: number | undefined;
  /** The words of the record in a language, for spelling; fetched when a word is not there. */
  readonly spelling: (code: string) => Promise<readonly string[]>;
}

/** How telling a word is: the fewer events hold it, the more. */
export function rarity(holding: number, events: number): number {
  const held = Math.min(holding, events);
  return Math.log(1 + (events - held + 0.5) / (held + 0.5));
}

/**
 * Above this share of the events, and this number of pages, a word tells little about any of them: its pages are enough,
 * and ranking them is what costs Pagefind time, which grows with the square of the pages.
 */
const common = { share: 0.05, least: 300 };

function scaled(hit: Hit, by: number): Hit {
  return { ...hit, score: hit.score * by };
}

/** The pages that hold a term itself, with Pagefind's score. Its ranking alone also gives pages with a mere extension of it. */
async function pagesOf({ indexOf, languages, events }: Looking, term: string): Promise<Pages> {
  const index = await indexOf(languageOf(term, languages));
  const holding = await index.holding(term);
  if (holding.length > events * common.share && holding.length > common.least) {
    const score = rarity(holding.length, events);
    return new Map(holding.map((hit) => [hit.id, { ...hit, score }]));
  }
  const ids = new Set(holding.map(({ id }) => id));
  if (ids.size === 0) return new Map();
  return new Map((await index.ranked(term)).filter(({ id }) => ids.has(id)).map((hit) => [hit.id, hit]));
}

async function beginningWith({ indexOf, languages }: Looking, start: string): Promise<readonly Hit[]> {
  return (await indexOf(languageOf(start, languages))).ranked(start);
}

/** Pages that hold every term; of several terms, none of the places is that of the word. */
async function together(looking: Looking, terms: readonly string[]): Promise<Pages> {
  const [first = new Map<string, Hit>(), ...others] = await Promise.all(terms.map((term) => pagesOf(looking, term)));
  if (others.length === 0) return first;
  const held = [...first].filter(([id]) => others.every((pages) => pages.has(id)));
  return new Map(held.map(([id, hit]) => [id, { ...hit, words: [] }]));
}

function best(variants: readonly (readonly [quality: number, pages: Pages])[]): Pages {
  const pages = new Map<string, Hit>();
  for (const [quality, variant] of variants)
    for (const [id, hit] of variant)
      if (hit.score * quality > (pages.get(id)?.score ?? 0)) pages.set(id, scaled(hit, quality));
  return pages;
}

/** The pages of a word, whole or in its parts, which count a little less. */
async function formsOf(looking: Looking, folded: string): Promise<Pages> {
  const { whole, parts } = termsOf(folded, looking.languages, looking.stem);
  return best([
    [1, await together(looking, whole)],
    [0.85, parts.length > 0 ? await together(looking, parts) : new Map<string, Hit>()],
  ]);
}

async function candidates(
  { languages, spelling }: Looking,
  folded: string,
  more: number | undefined,
): Promise<readonly Candidate[]> {
  const own = languageOf(folded, languages);
  const [first] = languages;
  if (!own || !first) return [];
  // Most words are there as they were typed: what compares spellings is fetched when one is not.
  const [words, { nearestRuns, nearestSounds, nearestWords }] = await Promise.all([
    spelling(own.code),
    import('./spelling.ts'),
  ]);
  if (own.pairs) return nearestRuns(withIndexCharacters(folded, own), words);
  // Of a compound that is nowhere its words may be there: GLONASS of Glonass-K2.
  const parts = partsOf(folded).flatMap((word) =>
    word !== folded && words.includes(word) ? [{ word, quality: 0.6 }] : [],
  );
  const near = [...nearestWords(folded, words, more), ...parts];
  if (own === first || (near[0]?.quality ?? 0) > 0.8) return near;
  const sounds = nearestSounds(folded, await spelling(first.code), more);
  return [...near, ...sounds].sort((a, b) => b.quality - a.quality).slice(0, 4);
}

async function begins(looking: Looking, folded: string): Promise<boolean> {
  const own = languageOf(folded, looking.languages);
  if (!own || own.pairs || /\d/.test(folded)) return (await beginningWith(looking, joined(folded))).length > 0;
  return (await looking.spelling(own.code)).some((word) => word.startsWith(folded));
}

/** A stemmer does not bring every form of a word together (трамвай, трамвая); such stems differ in one last letter. */
function isOneStem(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && (a.startsWith(b) || b.startsWith(a));
}

/** Whether a word put in place of another is a form of it that the stemmer did not bring together with it. */
function isOtherForm({ languages, stem }: Looking, typed: string, word: string): boolean {
  const own = languageOf(typed, languages);
  if (!own || own.pairs || own === languages[0] || languageOf(word, languages) !== own) return false;
  return isOneStem(stem(typed, own.code), stem(word, own.code));
}

async function replace(looking: Looking, { text, folded, end }: Word): Promise<Matched> {
  const more = end === looking.unfinished ? Infinity : undefined;
  const near = await Promise.all(
    (await candidates(looking, folded, more)).map(async ({ word, quality }) => ({
      word,
      quality,
      pages: await formsOf(looking, word),
    })),
  );
  const used = near.filter(({ pages }) => pages.size > 0);
  const searched = used.map(({ word }) => word);
  const groups = [{ weight: 1, pages: best(used.map(({ quality, pages }) => [quality, pages])) }];
  if (used.length > 0 && searched.every((word) => isOtherForm(looking, folded, word)))
    return { groups, searched: [folded, ...searched] };
  return { groups, searched, replaced: { typed: text, by: searched, begins: await begins(looking, folded) } };
}

/** Looks up a word of a query; one that is not there by the words nearest to it. */
export async function matchWord(looking: Looking, word: Word): Promise<Matched> {
  const { folded } = word;
  if (languageOf(folded, looking.languages)?.pairs === true) {
    const { whole } = termsOf(folded, looking.languages, looking.stem);
    // A single character has no pair: it is looked for at the beginning of them.
    const pages = await Promise.all(
      whole.map(async (term) =>
        Array.from(folded).length === 1
          ? new Map((await beginningWith(looking, term)).map((hit) => [hit.id, hit]))
          : pagesOf(looking, term),
      ),
    );
    if (pages.every(({ size }) => size === 0)) return replace(looking, word);
    const weight = 1 / Math.sqrt(whole.length);
    return { groups: pages.map((own) => ({ weight, pages: own })), searched: [folded] };
  }
  const pages = await formsOf(looking, folded);
  if (pages.size === 0) return replace(looking, word);
  const own: Matched = { groups: [{ weight: 1, pages }], searched: [folded] };
  const inEvents = (some: Pages): boolean => [...some.values()].some(isEvent);
  if (inEvents(pages)) return own;
  // It is the name of a page only; events may hold it in a form that the stemmer does not bring together with it.
  const near = await replace(looking, word);
  const others = near.groups.map((one) => one.pages);
  if (!others.some(inEvents)) return own;
  const all = best([pages, ...others].map((one) => [1, one]));
  return { ...near, groups: [{ weight: 1, pages: all }], searched: [folded, ...near.searched] };
}

/** What the pages on which two neighbouring words of a query stand side by side are given. */
const side = { weight: 0.5, bonus: 1.5 };

/** Two words that stand side by side in the query, found side by side on a page. */
export async function matchNeighbours({ indexOf, languages, stem }: Looking, words: readonly Word[]): Promise<Group[]> {
  const terms = words.map(({ folded }) =>
    languageOf(folded, languages)?.pairs === true ? undefined : termsOf(folded, languages, stem).whole[0],
  );
  const groups = terms.slice(1).map(async (second, place): Promise<Group[]> => {
    const first = terms[place];
    if (first === undefined || second === undefined) return [];
    const index = await indexOf(languageOf(`${first} ${second}`, languages));
    // A number after a name is often written as one word with it: Luna 26, Luna-26.
    const together = /^\d/.test(second) ? await index.holding(first + second) : [];
    const hits = [...(await index.holding(`${first} ${second}`)), ...together];
    return hits.length === 0 ? [] : [{ ...side, pages: new Map(hits.map((hit) => [hit.id, hit])) }];
  });
  return (await Promise.all(groups)).flat();
}

/** A year is often part of a title ("the white paper of 2016", "exercise for 2017"). */
export async function matchYear(looking: Looking, { date }: Query): Promise<Group[]> {
  if (date?.precision !== 'year') return [];
  return [{ weight: 0.5, bonus: 1, pages: await pagesOf(looking, date.from.slice(0, 4)) }];
}

/** Ids of the pages that hold a phrase. */
export async function holdingPhrase(
  { indexOf, languages, stem }: Looking,
  words: readonly Word[],
): Promise<ReadonlySet<string>> {
  const terms = words.flatMap(({ folded }) => termsOf(folded, languages, stem).whole);
  if (terms.length === 0) return new Set();
  const phrase = terms.join(' ');
  const index = await indexOf(languageOf(phrase, languages));
  return new Set((await index.holding(phrase)).map(({ id }) => id));
}
