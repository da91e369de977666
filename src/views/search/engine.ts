import type { EventCard, ThingCard } from './cards.ts';
import { readIndex } from './index-reader.ts';
import { type Marks, marksOf } from './marks.ts';
import { type Looking, matchName, matchNeighbours, matchWord, matchYear, type Replaced } from './matches.ts';
import { holdPhrase } from './phrases.ts';
import type { LedgerCard } from './promise-lists.ts';
import { languageOfQuery, parseQuery, type Query } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import { languageOf } from './script.ts';
import type { SearchSettings } from './settings.ts';
import { loadStem, type Stem } from './stem.ts';
import { suggest, type Suggestion } from './suggest.ts';
import type { EventTable, Facet } from './table.ts';
import type { Word } from './words.ts';

/** Fetches a part of the search by its name below `search/`; the browser and the tests each have their own way. */
export interface Source {
  readonly settings: () => Promise<SearchSettings>;
  readonly text: (name: string) => Promise<string>;
  readonly table: () => Promise<EventTable>;
  /** The facets that the table leaves out; see `laterFacets`. */
  readonly names: () => Promise<readonly Facet[]>;
  readonly eventCard: (number: number) => Promise<EventCard>;
  readonly thingCard: (number: number) => Promise<ThingCard>;
  readonly ledgerCard: (number: number) => Promise<LedgerCard>;
}

/** What a query found. */
export interface Found {
  readonly query: Query;
  /** Numbers of events, best first; undefined when the query holds no word, so that every event qualifies. */
  readonly events: readonly Ranked[] | undefined;
  /** Other things whose names hold words of the query, best first; see `suggestions`. */
  readonly things: readonly Ranked[];
  readonly replaced: readonly Replaced[];
  /** Quoted phrases that no event holds. */
  readonly missingPhrases: readonly string[];
  readonly marks: Marks;
}

/** Searches a record in the browser: the parts of the index that a query needs are fetched as it is typed. */
export interface Search {
  readonly settings: SearchSettings;
  readonly find: (text: string) => Promise<Found>;
  readonly suggestions: (found: Found) => Promise<Suggestion[]>;
}

/** Events far below the best one are left out, except the first few: a common word alone finds nearly everything. */
const leastShare = 0.15;
const alwaysKept = 10;

/** Opens the search of a record; throws what its source throws. */
export async function openSearch(source: Source): Promise<Search> {
  const settings = await source.settings();
  const { thingCard, ledgerCard } = source;
  const { languages, events, ledger, landmarks, notable } = settings;
  const index = readIndex(settings, source.text);
  const stems = new Map<string, Promise<Stem>>();

  async function stemFor(words: readonly Pick<Word, 'folded'>[]): Promise<Stem> {
    const codes = languages.filter((language) => words.some((word) => languageOf(word.folded, languages) === language));
    const id = codes.map(({ code }) => code).join();
    const stem = stems.get(id) ?? loadStem(codes.map(({ code }) => code));
    stems.set(id, stem);
    return stem;
  }

  const prior = (document: number): number => (document < landmarks ? 1.08 : document < notable ? 1.04 : 1);

  async function find(text: string): Promise<Found> {
    const query = parseQuery(text, languages);
    const language = languageOfQuery(query.words, languages);
    if (query.words.length === 0 || !language)
      return { query, events: undefined, things: [], replaced: [], missingPhrases: [], marks: [] };
    const looking: Looking = { index, language, languages, stemFor };
    const stem = await stemFor(query.allWords);
    const [matched, bonuses] = await Promise.all([
      Promise.all(query.words.map((word) => matchWord(looking, word, stem))),
      Promise.all([
        matchNeighbours(looking, query.words, stem),
        matchName(looking, query, stem),
        matchYear(looking, query),
      ]),
    ]);
    const ranked = rank([...matched.flatMap(({ groups }) => groups), ...bonuses.flat()], events, prior);
    const all = ranked.filter(({ document }) => document < events);
    const least = (all[0]?.score ?? 0) * leastShare;
    let held: readonly Ranked[] = all;
    const missingPhrases: string[] = [];
    for (const phrase of query.phrases) {
      const holding = await holdPhrase(looking, stem, held, phrase, source.eventCard);
      if (holding.length > 0) held = holding;
      else missingPhrases.push(phrase);
    }
    const kept = all.filter(({ score }, place) => place < alwaysKept || score >= least);
    return {
      query,
      events: held === all ? kept : held,
      things: ranked.filter(({ document }) => document >= events),
      replaced: matched.flatMap(({ replaced }) => replaced ?? []),
      missingPhrases,
      marks: await marksOf(looking, query, matched),
    };
  }

  return { settings, find, suggestions: (found) => suggest(found, languages, { ledger, thingCard, ledgerCard }) };
}
