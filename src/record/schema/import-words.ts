import { z } from 'zod';
import { text } from './common.ts';
import { ref, word } from './mark.ts';

/** Words by the code of their language; a trailing * stands for any ending. */
const words = z.record(z.string().regex(/^[a-z]{2,3}$/, 'language'), z.array(text).min(1));

/** `import.yaml`: by what the importer tells what an article is about, beside the names in the entries. */
export const importWordsSchema = z.strictObject({
  /** By the id of a voice, words that name it: an article that does not name all of them is out of scope. */
  sides: z.record(word('voices'), words).default({}),
  /** Words that name the subject. */
  subject: words.default({}),
  /** Words of other subjects, and phrases in which words of the subject mean something else. */
  elsewhere: words.default({}),
  /** Names and aliases that mean something else as often: alone they are a question, not an answer. */
  ambiguous: z.array(text).default([]),
  /** By the id of a topic, words that tell it. */
  topics: z.record(ref('topics'), words).default({}),
  /** By the id of a stage, words that tell it; the later of two that are told is the article's. */
  stages: z.record(word('stages'), words).default({}),
  /** Kinds of publisher whose reports others relay. */
  reporters: z.array(word('publisherKinds')).default([]),
});

export type ImportWords = z.output<typeof importWordsSchema>;
