import type { RecordGraph } from '../../record/graph.ts';
import type { Equivalents } from './equivalents.ts';
import { isForm } from './forms.ts';
import { keysOfWord } from './keys.ts';
import { languageOf } from './script.ts';
import type { SearchLanguage } from './settings.ts';
import type { Stem } from './stem.ts';
import { numberedThings, type Thing } from './things.ts';
import { partsOf, wordsOf } from './words.ts';

/** What a word of a query may stand for in the texts of the entries, so that an excerpt can mark it there. */
export interface Meaning {
  /** The other keys that the query must hold as well: 动机 beside 发动 for 发动机. */
  readonly rest: readonly string[];
  /** Folded words or runs of words of the entries' language. */
  readonly phrases: readonly string[];
}

/** Meanings by the key they stand under. */
export type Meanings = ReadonlyMap<string, readonly Meaning[]>;

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

/** Every text of a record that an excerpt may show in the language of the entries. */
function textsOf(record: RecordGraph): string[] {
  return record.events.flatMap((event) => [
    event.title,
    event.lead.text,
    ...event.facts.filter(({ withdrawn }) => !withdrawn).map(({ prose }) => prose.text),
    ...event.disagreements.map(({ prose }) => prose.text),
  ]);
}

/** Whether the texts hold a run of words, judged by each word and its neighbour. */
function holder(texts: readonly string[]): (phrase: string) => boolean {
  const held = new Set<string>();
  for (const text of texts) {
    let before = '';
    for (const { folded } of wordsOf(text)) {
      for (const part of [folded, ...partsOf(folded)]) held.add(part);
      held.add(`${before} ${folded}`);
      before = folded;
    }
  }
  return (phrase) => {
    const words = foldedWords(phrase);
    if (words.length === 1) return held.has(words[0] ?? '');
    return words.every((word, index) => index === 0 || held.has(`${words[index - 1] ?? ''} ${word}`));
  };
}

/** A spelling, and the words of the entries that it stands for. */
type Spelling = readonly [spelling: string, phrases: readonly string[]];

/** Words of a name, at most, whose order is the same in every language: of a person's, but not of an institute's. */
const sameOrder = 3;

/** Two words of a long name that name the thing by themselves: Great Wall for China Great Wall Industry Corporation. */
function tellingPairs(name: readonly string[], own: ReadonlySet<string>): string[] {
  return name.slice(1).flatMap((second, place) => {
    const first = name[place] ?? '';
    return name.length > 2 && own.has(first) && second.length > 2 ? [`${first} ${second}`] : [];
  });
}

/**
 * The spellings of a thing, with what they stand for: its name and its other names in the entries. A short one with as
 * many words as the name stands for it word by word ("Рогозин" for Rogozin); a person's name stands for a word of it
 * that no other name has, since the texts leave the first name out.
 */
function spellingsOf(
  thing: Thing,
  language: SearchLanguage,
  languages: readonly SearchLanguage[],
  own: ReadonlySet<string>,
): Spelling[] {
  const name = foldedWords(thing.name);
  const all = [...Object.values(thing.names), ...thing.aliases, ...(thing.expansion ? [thing.expansion] : [])];
  const entries = all.filter((spelling) => languageOf(spelling, languages) === languages[0]);
  const phrases = [thing.name, ...entries].map((spelling) => foldedWords(spelling).join(' '));
  const telling = thing.sort === 'Person' ? name.filter((word) => own.has(word)) : tellingPairs(name, own);
  const here = all.filter((spelling) => languageOf(spelling, languages) === language);
  return [...here, ...(thing.sort === 'Person' ? [] : [thing.name])].flatMap((spelling): Spelling[] => {
    const words = foldedWords(spelling);
    const whole: Spelling = [spelling, [...phrases, ...telling]];
    if (words.length !== name.length || words.length === 1 || words.length > sameOrder) return [whole];
    return [whole, ...words.map((word, index): Spelling => [word, [name[index] ?? '']])];
  });
}

/**
 * Gives the meanings of the words of a language that are not words of the entries themselves; what the record holds is
 * read once for all languages.
 */
export function meaningsIn(
  record: RecordGraph,
  languages: readonly SearchLanguage[],
  same: Equivalents,
  stem: Stem,
): (language: SearchLanguage) => Meanings {
  const texts = textsOf(record);
  const holds = holder(texts);
  return (language) => meaningsOf(record, texts, holds, language, languages, same, stem);
}

function meaningsOf(
  record: RecordGraph,
  texts: readonly string[],
  holds: (phrase: string) => boolean,
  language: SearchLanguage,
  languages: readonly SearchLanguage[],
  same: Equivalents,
  stem: Stem,
): Meanings {
  // What a topic is also called is said of many events that do not mention it.
  const things = numberedThings(record).filter(({ titled, sort }) => !titled && sort !== 'Topic');
  const counts = new Map<string, number>();
  for (const { name } of things)
    for (const word of new Set(foldedWords(name))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const single = new Set([...counts].filter(([, count]) => count === 1).map(([word]) => word));
  const spellings = things.flatMap((thing) => spellingsOf(thing, language, languages, single));
  const found = new Map<string, Map<string, Set<string>>>();
  const add = (spelling: string, phrase: string): void => {
    const keys = wordsOf(spelling).flatMap((word) => keysOfWord(word, languages, stem).whole);
    const [first, ...rest] = [...new Set(keys)];
    const words = foldedWords(spelling);
    if (first === undefined || (words.length === 1 && isForm(words[0] ?? '', phrase))) return;
    const meanings = found.get(first) ?? new Map<string, Set<string>>();
    const id = rest.join(' ');
    meanings.set(id, (meanings.get(id) ?? new Set()).add(phrase));
    found.set(first, meanings);
  };
  // Every text may use the same equivalent.
  const added = new Set<string>();
  for (const text of texts)
    for (const { own, other } of same.pairs(text, language.code)) {
      const id = `${own}\t${other}`;
      if (!added.has(id)) add(other, foldedWords(own).join(' '));
      added.add(id);
    }
  for (const [spelling, phrases] of spellings) for (const phrase of phrases) if (holds(phrase)) add(spelling, phrase);
  return new Map(
    [...found].map(([key, meanings]) => [
      key,
      [...meanings].map(([rest, phrases]) => ({ rest: rest === '' ? [] : rest.split(' '), phrases: [...phrases] })),
    ]),
  );
}
