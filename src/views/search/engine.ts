import type { EventCard, ThingCard } from './cards.ts';
import type { EventTable } from './table.ts';
import { isForm } from './forms.ts';
import { keysOfWord, nameKey, neighbourKey } from './keys.ts';
import { findPostings, partOf, type Posting } from './postings.ts';
import { languageOfQuery, parseQuery, type Query } from './query.ts';
import { type Group, rank, type Ranked, type Variant } from './rank.ts';
import { languageOf } from './script.ts';
import type { SearchLanguage, SearchSettings } from './settings.ts';
import { type Candidate, nearestSounds, nearestWords } from './spelling.ts';
import { loadStem, type Stem } from './stem.ts';
import { fold, type Word, wordsOf } from './words.ts';

/** Fetches a part of the search by its name below `search/`; the browser and the tests each have their own way. */
export interface Source {
  readonly settings: () => Promise<SearchSettings>;
  readonly text: (name: string) => Promise<string>;
  readonly table: () => Promise<EventTable>;
  readonly eventCard: (number: number) => Promise<EventCard>;
  readonly thingCard: (number: number) => Promise<ThingCard>;
}

/** A typed word that the record does not hold, and what was searched in its place. */
export interface Replaced {
  readonly typed: string;
  readonly by: readonly string[];
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
  /** Folded words that an excerpt marks. */
  readonly marks: readonly string[];
}

/** Searches a record in the browser: the parts of the index that a query needs are fetched as it is typed. */
export interface Search {
  readonly settings: SearchSettings;
  readonly find: (text: string) => Promise<Found>;
  readonly suggestions: (found: Found) => Promise<ThingCard[]>;
}

/** Events far below the best one are left out, except the first few: a common word alone finds nearly everything. */
const leastShare = 0.15;
const alwaysKept = 10;

/** Things whose names are looked at, and how many may share a word that names them by itself. */
const mostNamed = 8;
const mostSharing = 3;

/** Events that are looked through for a phrase, at most. */
const mostForPhrase = 60;

export async function openSearch(source: Source): Promise<Search> {
  const settings = await source.settings();
  const { languages, events } = settings;
  const stems = new Map<string, Promise<Stem>>();

  async function stemFor(words: readonly Word[]): Promise<Stem> {
    const codes = languages.filter((language) => words.some((word) => languageOf(word.folded, languages) === language));
    const id = codes.map(({ code }) => code).join();
    const stem = stems.get(id) ?? loadStem(codes.map(({ code }) => code));
    stems.set(id, stem);
    return stem;
  }

  async function lookUp(language: SearchLanguage, key: string): Promise<Posting[]> {
    const firsts = settings.parts[language.code] ?? [];
    if (firsts.length === 0) return [];
    return findPostings(await source.text(`index/${language.code}-${partOf(key, firsts)}.txt`), key);
  }

  /** Documents that hold every key, each with the least of its levels. */
  async function lookUpAll(language: SearchLanguage, keys: readonly string[]): Promise<Posting[]> {
    const [first = [], ...others] = await Promise.all(keys.map((key) => lookUp(language, key)));
    return others.reduce<Posting[]>((left, right) => {
      const levels = new Map(right.map(({ document, level }) => [document, level]));
      return left.flatMap(({ document, level }) => {
        const other = levels.get(document);
        return other === undefined ? [] : [{ document, level: Math.min(level, other) }];
      });
    }, first);
  }

  async function variantsOf(language: SearchLanguage, word: Pick<Word, 'folded'>, stem: Stem): Promise<Variant[]> {
    const { whole, parts } = keysOfWord(word, languages, stem);
    const variants: Variant[] = [{ quality: 1, postings: await lookUpAll(language, whole) }];
    if (parts.length > 0) variants.push({ quality: 0.85, postings: await lookUpAll(language, parts) });
    return variants.filter(({ postings }) => postings.length > 0);
  }

  async function candidates(word: Word): Promise<Candidate[]> {
    const own = languageOf(word.folded, languages);
    const [first] = languages;
    if (!own || !first || own.pairs) return [];
    const near = nearestWords(word.folded, (await source.text(`words/${own.code}.txt`)).split('\n'));
    if (own === first || (near[0]?.quality ?? 0) > 0.8) return near;
    const sounds = nearestSounds(word.folded, (await source.text(`words/${first.code}.txt`)).split('\n'));
    return [...near, ...sounds].sort((a, b) => b.quality - a.quality).slice(0, 4);
  }

  /** The groups of one word: one, or for an unspaced run one for each pair of its characters. */
  async function groupsOf(
    language: SearchLanguage,
    word: Word,
    stem: Stem,
  ): Promise<{ groups: Group[]; replaced?: Replaced; marks: string[] }> {
    const own = languageOf(word.folded, languages);
    if (own?.pairs) {
      const { whole } = keysOfWord(word, languages, stem);
      const groups = await Promise.all(
        whole.map(async (key) => ({
          weight: whole.length > 1 ? 0.7 : 1,
          bonus: false,
          variants: [{ quality: 1, postings: await lookUp(language, key) }],
        })),
      );
      const found = groups.some(({ variants }) => variants.some(({ postings }) => postings.length > 0));
      return found ? { groups, marks: [word.folded] } : { groups, replaced: { typed: word.text, by: [] }, marks: [] };
    }
    const variants = await variantsOf(language, word, stem);
    if (variants.length > 0) return { groups: [{ weight: 1, bonus: false, variants }], marks: [word.folded] };
    const near = await candidates(word);
    const replaced = await Promise.all(
      near.map(async ({ word: folded, quality }) => ({
        folded,
        quality,
        variants: await variantsOf(language, { folded }, await stemFor(wordsOf(folded))),
      })),
    );
    const used = replaced.filter((candidate) => candidate.variants.length > 0);
    return {
      groups: [
        {
          weight: 1,
          bonus: false,
          variants: used.flatMap(({ quality, variants: own }) =>
            own.map((variant) => ({ ...variant, quality: variant.quality * quality })),
          ),
        },
      ],
      replaced: { typed: word.text, by: used.map(({ folded }) => folded) },
      marks: used.map(({ folded }) => folded),
    };
  }

  /** Two words that stand side by side in the query, found side by side in a title or a name. */
  async function neighbours(language: SearchLanguage, words: readonly Word[], stem: Stem): Promise<Group[]> {
    const steps = words.flatMap((word): (string | undefined)[] => {
      const { whole, parts } = keysOfWord(word, languages, stem);
      if (languageOf(word.folded, languages)?.pairs) return [undefined];
      return parts.length > 0 ? [...parts] : [...whole];
    });
    const groups = steps.slice(1).map(async (second, index): Promise<Group[]> => {
      const before = steps[index];
      if (before === undefined || second === undefined) return [];
      const together = /\d/.test(before + second) ? await lookUp(language, before + second) : [];
      const apart = await lookUp(language, neighbourKey(before, second));
      return [{ weight: 0.5, bonus: true, variants: [apart, together].map((postings) => ({ quality: 1, postings })) }];
    });
    return (await Promise.all(groups)).flat();
  }

  /** What the query as a whole names, when it is a name and nothing else. */
  async function wholeName(language: SearchLanguage, { allWords }: Query, stem: Stem): Promise<Group[]> {
    const key = nameKey(allWords, languages, stem);
    if (key === undefined) return [];
    return [{ weight: 1, bonus: true, variants: [{ quality: 1, postings: await lookUp(language, key) }] }];
  }

  /** A year is often part of a title ("the white paper of 2016", "exercise for 2017"). */
  async function yearWord(language: SearchLanguage, { date }: Query): Promise<Group[]> {
    if (date?.precision !== 'year') return [];
    const postings = await lookUp(language, date.from.slice(0, 4));
    return [{ weight: 0.5, bonus: true, variants: [{ quality: 1, postings }] }];
  }

  async function holdPhrase(ranked: readonly Ranked[], phrase: string): Promise<Ranked[]> {
    const wanted = ` ${wordsOf(phrase)
      .map(({ folded }) => folded)
      .join(' ')} `;
    const cards = await Promise.all(ranked.slice(0, mostForPhrase).map(({ document }) => source.eventCard(document)));
    return ranked.slice(0, mostForPhrase).filter((_, index) => {
      const card = cards[index];
      const texts = card ? [card.title, ...card.passages.map(({ text }) => text)] : [];
      return texts.some(
        (text) =>
          ` ${wordsOf(text)
            .map(({ folded }) => folded)
            .join(' ')} `.includes(wanted) || fold(text).includes(fold(phrase)),
      );
    });
  }

  async function find(text: string): Promise<Found> {
    const query = parseQuery(text, languages);
    const language = languageOfQuery(query.words, languages);
    if (query.words.length === 0 || !language)
      return { query, events: undefined, things: [], replaced: [], missingPhrases: [], marks: [] };
    const stem = await stemFor(query.allWords);
    const [parts, bonuses] = await Promise.all([
      Promise.all(query.words.map((word) => groupsOf(language, word, stem))),
      Promise.all([
        neighbours(language, query.words, stem),
        wholeName(language, query, stem),
        yearWord(language, query),
      ]),
    ]);
    const { landmarks, notable } = settings;
    const prior = (document: number): number => (document < landmarks ? 1.08 : document < notable ? 1.04 : 1);
    const ranked = rank([...parts.flatMap(({ groups }) => groups), ...bonuses.flat()], events, prior);
    const all = ranked.filter(({ document }) => document < events);
    const least = (all[0]?.score ?? 0) * leastShare;
    let found = all.filter(({ score }, place) => place < alwaysKept || score >= least);
    const missingPhrases: string[] = [];
    for (const phrase of query.phrases) {
      const holding = await holdPhrase(found, phrase);
      if (holding.length > 0) found = holding;
      else missingPhrases.push(phrase);
    }
    return {
      query,
      events: found,
      things: ranked.filter(({ document }) => document >= events),
      replaced: parts.flatMap(({ replaced }) => replaced ?? []),
      missingPhrases,
      marks: parts.flatMap(({ marks }) => marks),
    };
  }

  /** Whether a query names a thing: every word of one of its spellings was typed, or most of a title. */
  function names(card: ThingCard, typed: readonly string[], run: string): boolean {
    return card.spellings.some((spelling) => {
      const words = wordsOf(spelling).map(({ folded }) => folded);
      if (words.length === 0) return false;
      if (words.some((word) => languageOf(word, languages)?.pairs))
        return run.includes(fold(spelling).replace(/\s/g, ''));
      const matched = words.filter((word) => typed.some((other) => isForm(other, word))).length;
      return card.titled ? matched >= 3 && matched * 10 >= words.length * 6 : matched === words.length;
    });
  }

  /** Whether all that was typed is part of a name: a family name alone, when few things share it. */
  function partOfName(card: ThingCard, typed: readonly string[]): boolean {
    const words = card.spellings.flatMap((spelling) => wordsOf(spelling).map(({ folded }) => folded));
    return !card.titled && typed.length > 0 && typed.every((word) => words.some((other) => isForm(word, other)));
  }

  async function suggestions({ things, query, replaced }: Found): Promise<ThingCard[]> {
    const cards = await Promise.all(things.slice(0, mostNamed).map(({ document }) => source.thingCard(document)));
    const typed = [...query.allWords.map(({ folded }) => folded), ...replaced.flatMap(({ by }) => by)];
    const telling = query.words.flatMap(
      ({ text, folded }) => replaced.find((word) => word.typed === text)?.by ?? [folded],
    );
    const run = fold(query.text).replace(/\s/g, '');
    const few = cards.filter(({ titled }) => !titled).length <= mostSharing;
    return cards.filter((card) => names(card, typed, run) || (few && partOfName(card, telling))).slice(0, 3);
  }

  return { settings, find, suggestions };
}
