import type { IndexReader } from './index-reader.ts';
import { keysOfWord, nameKey, neighbourKey } from './keys.ts';
import type { Query } from './query.ts';
import type { Group, Variant } from './rank.ts';
import { languageOf, withIndexCharacters } from './script.ts';
import type { SearchLanguage } from './settings.ts';
import { type Candidate, nearestRuns, nearestSounds, nearestWords } from './spelling.ts';
import type { Stem } from './stem.ts';
import { joined, type Word, wordsOf } from './words.ts';

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
  readonly keys: readonly string[];
}

/** What the words of one query are looked up with. */
export interface Looking {
  readonly index: IndexReader;
  /** The language whose index answers the query. */
  readonly language: SearchLanguage;
  readonly languages: readonly SearchLanguage[];
  readonly stemFor: (words: readonly Pick<Word, 'folded'>[]) => Promise<Stem>;
}

async function variantsOf(
  { index, language, languages }: Looking,
  word: Pick<Word, 'folded'>,
  stem: Stem,
): Promise<Variant[]> {
  const { whole, parts } = keysOfWord(word, languages, stem);
  const variants: Variant[] = [{ quality: 1, postings: await index.together(language, whole) }];
  if (parts.length > 0) variants.push({ quality: 0.85, postings: await index.together(language, parts) });
  return variants.filter(({ postings }) => postings.length > 0);
}

async function candidates({ index, languages }: Looking, word: Word): Promise<Candidate[]> {
  const own = languageOf(word.folded, languages);
  const [first] = languages;
  if (!own || !first || own.pairs) return [];
  const near = nearestWords(word.folded, await index.words(own.code));
  if (own === first || (near[0]?.quality ?? 0) > 0.8) return near;
  const sounds = nearestSounds(word.folded, await index.words(first.code));
  return [...near, ...sounds].sort((a, b) => b.quality - a.quality).slice(0, 4);
}

/** Whether a word is the beginning of one that the record holds: of a stem or a name with digits, or of a longer form. */
async function begins({ index, language, languages }: Looking, { folded }: Word): Promise<boolean> {
  if (await index.begins(language, joined(folded))) return true;
  const own = languageOf(folded, languages);
  return own !== undefined && !own.pairs && (await index.words(own.code)).some((word) => word.startsWith(folded));
}

async function matchRun({ index, language, languages }: Looking, word: Word, stem: Stem): Promise<Matched> {
  const { whole } = keysOfWord(word, languages, stem);
  const groups = await Promise.all(
    whole.map(async (key) => ({
      weight: whole.length > 1 ? 0.7 : 1,
      bonus: false,
      variants: [{ quality: 1, postings: await index.postings(language, key) }],
    })),
  );
  const found = groups.some(({ variants }) => variants.some(({ postings }) => postings.length > 0));
  if (found) return { groups, searched: [word.folded], keys: whole };
  const own = languageOf(word.folded, languages);
  const near = own ? nearestRuns(withIndexCharacters(word.folded, own), await index.words(own.code)) : [];
  const variants = await Promise.all(
    near.map(async ({ word: folded, quality }) => {
      const { whole: keys } = keysOfWord({ folded }, languages, stem);
      return { quality, postings: await index.together(language, keys), keys, folded };
    }),
  );
  const used = variants.filter(({ postings }) => postings.length > 0);
  const searched = used.map(({ folded }) => folded);
  return {
    groups: [{ weight: 1, bonus: false, variants: used }],
    replaced: { typed: word.text, by: searched, begins: await index.begins(language, whole.at(-1) ?? word.folded) },
    searched,
    keys: used.flatMap(({ keys }) => keys),
  };
}

/** A stemmer does not bring every form of a word together (трамвай, трамвая); such stems differ in one last letter. */
function isOneStem(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && (a.startsWith(b) || b.startsWith(a));
}

/** Looks up a word of a query; one that is not there by the words nearest to it. */
export async function matchWord(looking: Looking, word: Word, stem: Stem): Promise<Matched> {
  const { languages, stemFor } = looking;
  if (languageOf(word.folded, languages)?.pairs) return matchRun(looking, word, stem);
  const keysOf = (one: Pick<Word, 'folded'>, by: Stem): string[] => {
    const { whole, parts } = keysOfWord(one, languages, by);
    return [...whole, ...parts];
  };
  const variants = await variantsOf(looking, word, stem);
  if (variants.length > 0)
    return {
      groups: [{ weight: 1, bonus: false, variants }],
      searched: [word.folded],
      keys: keysOf(word, stem),
    };
  const near = await candidates(looking, word);
  const replaced = await Promise.all(
    near.map(async ({ word: folded, quality }) => {
      const by = await stemFor(wordsOf(folded));
      return { folded, quality, variants: await variantsOf(looking, { folded }, by), keys: keysOf({ folded }, by) };
    }),
  );
  const used = replaced.filter((candidate) => candidate.variants.length > 0);
  const all = used.flatMap(({ quality, variants: own }) =>
    own.map((variant) => ({ ...variant, quality: variant.quality * quality })),
  );
  const searched = used.map(({ folded }) => folded);
  const found = { groups: [{ weight: 1, bonus: false, variants: all }], keys: used.flatMap(({ keys }) => keys) };
  const [typed = ''] = keysOfWord(word, languages, stem).whole;
  const isOther = ({ keys: [key = ''] }: { readonly keys: readonly string[] }): boolean =>
    languageOf(word.folded, languages)?.script === 'Latin' || !isOneStem(typed, key);
  return used.length > 0 && !used.some(isOther)
    ? { ...found, searched: [word.folded, ...searched] }
    : { ...found, replaced: { typed: word.text, by: searched, begins: await begins(looking, word) }, searched };
}

/** Two words that stand side by side in the query, found side by side in a title or a name. */
export async function matchNeighbours(
  { index, language, languages }: Looking,
  words: readonly Word[],
  stem: Stem,
): Promise<Group[]> {
  const steps = words.flatMap((word): (string | undefined)[] => {
    const { whole, parts } = keysOfWord(word, languages, stem);
    if (languageOf(word.folded, languages)?.pairs) return [undefined];
    return parts.length > 0 ? [...parts] : [...whole];
  });
  const groups = steps.slice(1).map(async (second, place): Promise<Group[]> => {
    const before = steps[place];
    if (before === undefined || second === undefined) return [];
    const together = /\d/.test(before + second) ? await index.postings(language, before + second) : [];
    const apart = await index.postings(language, neighbourKey(before, second));
    return [{ weight: 0.5, bonus: true, variants: [apart, together].map((postings) => ({ quality: 1, postings })) }];
  });
  return (await Promise.all(groups)).flat();
}

/** What the query as a whole names, when it is a name and nothing else. */
export async function matchName(
  { index, language, languages }: Looking,
  { allWords }: Query,
  stem: Stem,
): Promise<Group[]> {
  const key = nameKey(allWords, languages, stem);
  if (key === undefined) return [];
  return [{ weight: 1, bonus: true, variants: [{ quality: 1, postings: await index.postings(language, key) }] }];
}

/** A year is often part of a title ("the white paper of 2016", "exercise for 2017"). */
export async function matchYear({ index, language }: Looking, { date }: Query): Promise<Group[]> {
  if (date?.precision !== 'year') return [];
  const postings = await index.postings(language, date.from.slice(0, 4));
  return [{ weight: 0.5, bonus: true, variants: [{ quality: 1, postings }] }];
}
