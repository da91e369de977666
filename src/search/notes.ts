import { pluralise } from '../views/words.ts';
import type { Found } from './find.ts';

/** A part of a note: words, or a word that may be searched in place of the one that was typed. */
export type NotePart = string | { readonly typed: string; readonly word: string };

// Made when it is used: it is not needed for most answers, and takes the browser a while.
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
const quoted = (words: readonly string[]): string => listed(words.map((word) => `“${word}”`));

/** Whether a reader may go on typing the last word of the query, or is done with it. */
export type Asking = 'typing' | 'asked';

/**
 * What the search did with words and phrases that the record does not hold, a sentence or two each. While a reader is
 * typing, nothing is said of a last word that is the beginning of another.
 */
export function wordNotes({ query, replaced: all, missingPhrases }: Found, asking: Asking): NotePart[][] {
  const notes: NotePart[][] = [];
  const last = query.words.at(-1);
  const unfinished = asking === 'typing' && last?.end === query.text.length ? last.text : undefined;
  const replaced = all.filter(({ typed, begins }) => !begins || typed !== unfinished);
  const lost = [...new Set(replaced.filter(({ by }) => by.length === 0).map(({ typed }) => typed))];
  const typed = new Set(replaced.map((word) => word.typed));
  const kept = [...new Set(query.words.map(({ text }) => text).filter((word) => !typed.has(word)))];
  const near = [...new Set(replaced.flatMap(({ by }) => by.slice(0, 1)))];
  if (lost.length > 0) {
    const searched = [...kept, ...near];
    notes.push([
      `No match for ${quoted(lost)} or similar spellings.`,
      ...(searched.length > 0 ? [` Showing results for ${listed(searched)}.`] : []),
    ]);
  }
  const said = new Set<string>();
  for (const { typed: word, by } of replaced) {
    if (by.length === 0 || said.has(word)) continue;
    said.add(word);
    notes.push([
      `No match for “${word}”. Showing results for `,
      ...by.flatMap((near, index): NotePart[] => [...(index > 0 ? [', '] : []), { typed: word, word: near }]),
      '.',
    ]);
  }
  if (missingPhrases.length > 0)
    notes.push([`No event contains ${quoted(missingPhrases)}. Showing results for the separate words.`]);
  return notes;
}

/** How many events were found. */
export function countWords(count: number): string {
  return pluralise(count, 'event');
}
