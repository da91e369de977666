import type { LedgerCard, SearchLanguage, SearchSettings } from './read.ts';
import { type Engine, type EventHit, isEvent, once, openIndexes } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';
import type { Asking } from './notes.ts';
import { rank, type Ranked } from './rank.ts';
import { isWrittenIn } from './script.ts';
import { loadStem } from './stem.ts';
import { suggest, type Suggestion } from './suggest.ts';
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
  readonly engine: () => Promise<Engine>;
  /** Asks for files below the folder of Pagefind before it does itself, so that they come all at once. */
  readonly soon: (heads: readonly string[]) => void;
  /** How many requests of Pagefind have failed so far. */
  readonly failures: () => number;
  readonly spelling: (code: string) => Promise<readonly string[]>;
  readonly characters: (code: string) => Promise<string>;
  readonly ledger: () => Promise<LedgerCard>;
}

/** What a query found. */
export interface Found {
  readonly query: Query;
  /** The languages of the record, those of the query with all that is known of them. */
  readonly languages: readonly SearchLanguage[];
  /** The pages of all events that results are shown from, in the order of the table of events. */
  readonly shownFrom: readonly EventHit[];
  /** All that hold a word, best first; undefined when the query has no word, so that every event qualifies. */
  readonly events: readonly (Ranked & EventHit)[] | undefined;
  /** Other pages that hold words of the query, best first; see `suggest`. */
  readonly pages: readonly Ranked[];
  readonly matched: readonly Matched[];
  readonly replaced: readonly Replaced[];
  /** Quoted phrases that no event holds. */
  readonly missingPhrases: readonly string[];
}

/** Searches a record: Pagefind fetches the parts of its index that a query needs as it is typed. */
export interface Search {
  readonly find: (text: string, asking?: Asking) => Promise<Found>;
  /** The pages that a query names. */
  readonly suggestions: (found: Found) => Promise<Suggestion[]>;
}

/** Words of a query that are searched, at most. */
const mostWords = 32;

async function lookUp(query: Query, words: readonly Word[], looking: Looking) {
  return Promise.all([
    Promise.all(words.map((word) => matchWord(looking, word))),
    Promise.all([matchNeighbours(looking, words), matchYear(looking, query)]),
    Promise.all(query.phrases.map(async (phrase) => ({ phrase, ids: await holdingPhrase(looking, wordsOf(phrase)) }))),
  ]);
}

/** Of the events found, those that hold each phrase; a phrase that none of them holds is told and counts for nothing. */
function withPhrases<Event extends { readonly id: string }>(
  events: readonly Event[],
  phrases: readonly { readonly phrase: string; readonly ids: ReadonlySet<string> }[],
): { readonly events: readonly Event[]; readonly missingPhrases: readonly string[] } {
  let left = events;
  const missingPhrases: string[] = [];
  for (const { phrase, ids } of phrases) {
    const holding = left.filter(({ id }) => ids.has(id));
    if (holding.length > 0) left = holding;
    else missingPhrases.push(phrase);
  }
  return { events: left, missingPhrases };
}

/** Opens the search of a record. What is asked of it throws what its source throws. */
export function openSearch(source: Source): Search {
  const indexOf = openIndexes(once(source.engine).bind(undefined, ''), source.failures);
  const settingsOf = once(source.settings).bind(undefined, '');
  const characters = once(source.characters);
  const stems = once((codes) => loadStem(codes.split(' ')));
  const soon = once(async (bundle) => {
    const { heads } = await settingsOf();
    source.soon(heads.filter((head) => head.slice(0, Math.max(0, head.lastIndexOf('/'))) === bundle));
  });

  async function find(text: string, asking: Asking = 'asked'): Promise<Found> {
    const settings = await settingsOf();
    const [first, ...rest] = settings.languages;
    const query = parseQuery(text, settings.languages);
    const words = query.words.slice(0, mostWords);
    const others = words.length === 0 ? [] : rest.filter((language) => isWrittenIn(text, language));
    const [main = first] = others;
    const [languages, stem, { events: shownFrom }] = await Promise.all([
      Promise.all(
        settings.languages.map(async (language) =>
          language.variants && others.includes(language)
            ? { ...language, characters: await characters(language.code) }
            : language,
        ),
      ),
      stems(others.map(({ code }) => code).join(' ')),
      indexOf(main?.code ?? ''),
      soon(''),
      soon(main?.code ?? ''),
    ]);
    const nothing = { query, languages, shownFrom, pages: [], matched: [], replaced: [], missingPhrases: [] };
    if (words.length === 0) return { ...nothing, events: undefined };
    const looking: Looking = {
      indexOf: (language = main) => indexOf(language?.code ?? ''),
      languages,
      events: settings.events,
      stem,
      unfinished: asking === 'typing' ? query.text.length : undefined,
      spelling: source.spelling,
    };
    const [matched, bonuses, phrases] = await lookUp(query, words, looking);
    const ranked = rank([...matched.flatMap(({ groups }) => groups), ...bonuses.flat()], settings.events);
    return {
      ...nothing,
      ...withPhrases(ranked.filter(isEvent), phrases),
      pages: ranked.filter((page) => !isEvent(page)),
      matched,
      replaced: matched.flatMap(({ replaced }) => replaced ?? []),
    };
  }

  const suggestions = async (found: Found): Promise<Suggestion[]> =>
    found.pages.length === 0 ? [] : suggest(found, (await settingsOf()).ledgerWords, source.ledger);
  return { find, suggestions };
}
