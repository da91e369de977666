import type { SearchLanguage, SearchSettings } from './languages.ts';
import { type Hit, openIndex, type Pagefind } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';
import type { Asking } from './notes.ts';
import { rank, type Ranked } from './rank.ts';
import { languageOf } from './script.ts';
import { loadStem, type Stem } from './stem.ts';
import type { Suggestion } from './suggest.ts';
import type { LedgerCard } from './ledger-card.ts';
import {
  holdingPhrase,
  type Looking,
  type Matched,
  matchNeighbours,
  matchWord,
  matchYear,
  type Replaced,
} from './word-pages.ts';
import { type Word, wordsOf } from './words.ts';

/** What the search works with; the browser and the tests each have their own way to it. */
export interface Source {
  readonly settings: () => Promise<SearchSettings>;
  /** Pagefind with the bundle of the events, and the address of the one of other pages. */
  readonly pagefind: () => Promise<Pagefind>;
  readonly namedPages: string;
  /** How many requests of Pagefind have failed so far. */
  readonly failures: () => number;
  readonly spelling: (code: string) => Promise<readonly string[]>;
  readonly ledger: () => Promise<LedgerCard>;
}

/** An event that was found, with its place in the table of events. */
export interface FoundEvent extends Ranked {
  readonly place: number;
}

/** What a query found. */
export interface Found {
  readonly query: Query;
  /** Best first; undefined when the query holds no word, so that every event qualifies. */
  readonly events: readonly FoundEvent[] | undefined;
  /** Other pages that hold words of the query, best first; see `suggest`. */
  readonly pages: readonly Ranked[];
  readonly matched: readonly Matched[];
  readonly replaced: readonly Replaced[];
  /** Quoted phrases that no event holds. */
  readonly missingPhrases: readonly string[];
}

/** Searches a record: Pagefind fetches the parts of its index that a query needs as it is typed. */
export interface Search {
  readonly settings: SearchSettings;
  readonly find: (text: string, asking?: Asking) => Promise<Found>;
  /** The pages of events, in the order of the table of events. */
  readonly events: readonly Hit[];
  /** The pages that a query names. */
  readonly suggestions: (found: Found) => Promise<Suggestion[]>;
}

/** Events far below the best one are left out, except the first few: a common word alone finds nearly everything. */
const leastShare = 0.15;
const alwaysKept = 10;
/** Words of a query that are searched, at most. */
const mostWords = 32;

function stemmers(languages: readonly SearchLanguage[]): (words: readonly Word[]) => Promise<Stem> {
  const loaded = new Map<string, Promise<Stem>>();
  return (words) => {
    const codes = languages
      .slice(1)
      .flatMap((language) =>
        words.some(({ folded }) => languageOf(folded, languages) === language) ? [language.code] : [],
      );
    const stem = loaded.get(codes.join()) ?? loadStem(codes);
    loaded.set(codes.join(), stem);
    return stem;
  };
}

/** Opens the search of a record; throws what its source throws. */
export async function openSearch(source: Source): Promise<Search> {
  const [settings, pagefind] = await Promise.all([source.settings(), source.pagefind()]);
  const { languages } = settings;
  const index = await openIndex(pagefind, source.namedPages, source.failures);
  const places = new Map(index.events.map(({ id }, place) => [id, place]));
  const stemFor = stemmers(languages);

  async function lookUp(query: Query, words: readonly Word[], asking: Asking) {
    const stem = await stemFor(query.allWords);
    const unfinished = asking === 'typing' ? query.text.length : undefined;
    const looking: Looking = { index, languages, places, stem, unfinished, spelling: source.spelling };
    return Promise.all([
      Promise.all(words.map((word) => matchWord(looking, word))),
      Promise.all([matchNeighbours(looking, words), matchYear(looking, query)]),
      Promise.all(
        query.phrases.map(async (phrase) => ({ phrase, ids: await holdingPhrase(looking, wordsOf(phrase)) })),
      ),
    ]);
  }

  async function find(text: string, asking: Asking = 'asked'): Promise<Found> {
    const query = parseQuery(text, languages);
    const words = query.words.slice(0, mostWords);
    if (words.length === 0)
      return { query, events: undefined, pages: [], matched: [], replaced: [], missingPhrases: [] };
    const [matched, bonuses, phrases] = await lookUp(query, words, asking);
    const ranked = rank([...matched.flatMap(({ groups }) => groups), ...bonuses.flat()], places);
    let found = ranked.flatMap((page): FoundEvent[] => {
      const place = places.get(page.id);
      return place === undefined ? [] : [{ ...page, place }];
    });
    const least = (found[0]?.score ?? 0) * leastShare;
    found = found.filter(({ score }, at) => at < alwaysKept || score >= least);
    const missingPhrases: string[] = [];
    for (const { phrase, ids } of phrases) {
      const holding = found.filter(({ id }) => ids.has(id));
      if (holding.length > 0) found = holding;
      else missingPhrases.push(phrase);
    }
    return {
      query,
      events: found,
      pages: ranked.filter(({ id }) => !places.has(id)),
      matched,
      replaced: matched.flatMap(({ replaced }) => replaced ?? []),
      missingPhrases,
    };
  }

  const suggestions = async (found: Found): Promise<Suggestion[]> =>
    found.pages.length === 0 ? [] : (await import('./suggest.ts')).suggest(found, settings, source.ledger);
  return { settings, find, suggestions, events: index.events };
}
