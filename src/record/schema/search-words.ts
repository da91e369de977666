import { z } from 'zod';
import { text } from './common.ts';
import { word } from './mark.ts';

const language = z.string().regex(/^[a-z]{2,3}$/, 'language');

/** `search.yaml`: what the search knows about the languages of the record beyond the names in its entries. */
export const searchWordsSchema = z.strictObject({
  /** Each line: words that mean the same, by language; several of one language are synonyms. */
  equivalents: z.array(z.record(language, z.array(text).min(1))).default([]),
  /** By the id of a verdict and by language, words beside its label by which a reader asks for promises that got it. */
  verdicts: z.record(word('verdicts'), z.record(language, z.array(text).min(1))).default({}),
  /** Words that are searched only when nothing else was typed, by language. */
  stopWords: z.record(language, z.array(text)).default({}),
  /** Pairs of characters, written without spaces: a variant, then the form that the index keeps. By language. */
  characters: z.record(language, text).default({}),
});

export type SearchWords = z.output<typeof searchWordsSchema>;
