import { z } from 'zod';
import { date, day, id, language, text, url } from './common.ts';

const word = z.strictObject({ id, label: text, description: text.optional() });

/** `record.yaml`: everything that makes the record about its subject. */
export const vocabularySchema = z.strictObject({
  title: text,
  subject: text,
  tagline: text,
  description: text,
  /** BCP 47 code of the language the entries are written in. */
  language,
  /** First and last day covered. */
  span: date,
  /** The day on which promises are judged. */
  closing: day,
  /** What happened, in a few sentences for the front page; each leads to the story that tells it. */
  story: z.array(z.strictObject({ text, thread: id })).default([]),
  /** Searches that the front page offers as examples. */
  searches: z.array(text).default([]),
  licence: z.strictObject({ name: text, url }),
  editors: text,
  /** Where errors are reported; a copy of the record without such a place says so. */
  corrections: url.optional(),
  voices: z
    .array(
      word.extend({
        /** How the voice is named in a sentence, after "by": "both", "others". */
        phrase: text,
        /** Where the timeline draws it. */
        position: z.enum(['above', 'below', 'on', 'apart']),
      }),
    )
    .min(1),
  stages: z
    .array(
      word.extend({
        /** What is counted in a sentence: "1 statement", "3 statements". */
        one: text,
        many: text,
        mark: z.enum(['open', 'tinted', 'filled', 'ringed', 'square', 'square-open', 'square-up', 'square-crossed']),
        /** An id that addresses used for several stages before they were told apart; it still selects all of them. */
        formerly: id.optional(),
      }),
    )
    .min(1),
  kinds: z.array(word).min(1),
  relations: z.array(word.extend({ inverse: text })),
  steps: z.array(
    word.extend({
      /** How a promise's line draws the step; `said` also tells with which step a promise begins. */
      shape: z.enum(['said', 'advanced', 'paper', 'law', 'delivered', 'against', 'silent']),
    }),
  ),
  verdicts: z.array(
    word.extend({
      /** How it reads in a sentence: "6 kept", "still overdue". */
      phrase: text,
      tone: z.enum(['kept', 'part', 'late', 'put-off', 'broken', 'open']),
    }),
  ),
  differences: z.array(word),
  organisationKinds: z.array(word),
  publisherKinds: z.array(word),
  controls: z.array(word),
  /** Languages whose native names and titles are searchable, with the Unicode script that selects them. */
  languages: z.array(z.strictObject({ code: language, label: text, script: text })),
});

export type Vocabulary = z.output<typeof vocabularySchema>;
