import type { Found } from './engine.ts';

/** A part of a note: words, or a word that may be searched in place of the one that was typed. */
export type NotePart = string | { readonly typed: string; readonly word: string };

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const quoted = (words: readonly string[]): string => list.format(words.map((word) => `“${word}”`));

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
    const them = lost.length > 1;
    const searched = [...kept, ...near];
    notes.push([
      `${quoted(lost)} ${them ? 'are' : 'is'} not in the record, nor is a word spelt like ${them ? 'them' : 'it'}.`,
      ...(searched.length > 0 ? [` Searched without ${them ? 'them' : 'it'}: ${list.format(searched)}.`] : []),
    ]);
  }
  const said = new Set<string>();
  for (const { typed: word, by } of replaced) {
    if (by.length === 0 || said.has(word)) continue;
    said.add(word);
    notes.push([
      `“${word}” is not in the record; searched instead: `,
      ...by.flatMap((near, index): NotePart[] => [...(index > 0 ? [', '] : []), { typed: word, word: near }]),
      '.',
    ]);
  }
  if (missingPhrases.length > 0)
    notes.push([
      missingPhrases.length > 1
        ? `No event has the phrases ${quoted(missingPhrases)}; their words were searched one by one.`
        : `No event has the phrase ${quoted(missingPhrases)}; its words were searched one by one.`,
    ]);
  return notes;
}

/** How many events were found. */
export function countWords(count: number): string {
  return count === 1 ? '1 event' : `${count} events`;
}
