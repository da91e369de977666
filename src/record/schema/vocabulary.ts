import { z } from 'zod';
import { contact, date, day, language, script, text, url } from './common.ts';
import { id, ref } from './mark.ts';

const word = z.strictObject({ id, label: text, description: text.optional() });

const controlRole = z.enum(['state', 'other', 'unknown']);

const words = {
  voices: word.extend({
    /** How the voice is named in a sentence, after "by": "both", "others". */
    phrase: text,
    /** Where the timeline draws it. */
    position: z.enum(['above', 'below', 'on', 'apart']),
  }),
  stages: word.extend({
    /** What is counted in a sentence: "1 statement", "3 statements". */
    one: text,
    many: text,
    mark: z.enum(['open', 'tinted', 'filled', 'ringed', 'square', 'square-open', 'square-up', 'square-crossed']),
    /** An id that addresses used for several stages before they were told apart; it still selects all of them. */
    formerly: id.optional(),
  }),
  relations: word.extend({
    inverse: text,
    /** Whether the event comes after the one it is related to, or before it; it orders events of one day. */
    order: z.enum(['after', 'before']).optional(),
    /** The stages that the related event may have, where the relation says what it is. */
    stages: z.array(id).optional(),
  }),
  steps: word.extend({
    /** How a promise's line draws the step; `said` also tells with which step a promise begins. */
    shape: z.enum(['said', 'advanced', 'paper', 'law', 'delivered', 'against', 'silent']),
    /** The step reports that a deadline was missed. */
    late: z.boolean().optional(),
  }),
  verdicts: word.extend({
    /** How it reads in a sentence: "6 kept", "still overdue". */
    phrase: text,
    tone: z.enum(['kept', 'part', 'late', 'put-off', 'broken', 'open']),
  }),
  controls: word.extend({
    /** `state`: a state or its ruling party decides what the outlet says. `unknown`: nobody knows who does. */
    role: controlRole,
  }),
};
const knownLanguage = z.strictObject({ code: language, label: text, script });

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
  story: z.array(z.strictObject({ text, thread: ref('threads') })).default([]),
  /** Searches that the front page offers as examples. */
  searches: z.array(text).default([]),
  licence: z.strictObject({ name: text, url }),
  editors: text,
  /** Where errors are reported, `{page}` for the address of the page; a copy of the record without such a place says so. */
  corrections: contact.optional(),
  voices: z.array(words.voices).min(1),
  stages: z.array(words.stages).min(1),
  kinds: z.array(word).min(1),
  relations: z.array(words.relations),
  steps: z.array(words.steps),
  verdicts: z.array(words.verdicts),
  differences: z.array(word),
  organisationKinds: z.array(word),
  publisherKinds: z.array(word),
  controls: z.array(words.controls),
  /** Languages whose native names and titles are searchable, with the Unicode script that selects them. */
  languages: z.array(knownLanguage),
});

/** What can be read of record.yaml although some of it is wrong. */
export const partialVocabulary = vocabularySchema.partial().extend({
  licence: z.strictObject({ name: text, url }).partial().optional(),
  voices: z.array(words.voices.partial()).optional(),
  stages: z.array(words.stages.partial()).optional(),
  kinds: z.array(word.partial()).optional(),
  relations: z.array(words.relations.partial()).optional(),
  steps: z.array(words.steps.partial()).optional(),
  verdicts: z.array(words.verdicts.partial()).optional(),
  differences: z.array(word.partial()).optional(),
  organisationKinds: z.array(word.partial()).optional(),
  publisherKinds: z.array(word.partial()).optional(),
  controls: z.array(words.controls.partial()).optional(),
  languages: z.array(knownLanguage.partial()).optional(),
});

export type Vocabulary = z.output<typeof vocabularySchema>;
export type PartialVocabulary = z.output<typeof partialVocabulary>;
export type ControlRole = z.output<typeof controlRole>;
