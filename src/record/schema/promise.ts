import { z } from 'zod';
import { date, day, text } from './common.ts';
import { cited, ref, word } from './mark.ts';
import { partialSource, sourceSchema } from './source.ts';

const confidence = z.enum(['high', 'medium', 'low']);

/** The value of `settles` for the promise as a whole: with this step the verdict came to stand. */
export const wholePromise = 'promise';

/** One thing said or done about a promise; it rests on an event, or on sources of its own. */
const step = z.strictObject({
  event: ref('events').optional(),
  date: date.optional(),
  step: word('steps'),
  text,
  /** What is settled with it: deadlines, as `deadlines` writes them, or the promise as a whole. */
  settles: z.array(text).default([]),
  sources: z.array(cited).default([]),
});

/** A deadline as it was announced. */
const deadline = z.strictObject({
  date,
  event: ref('events').optional(),
  sources: z.array(cited).default([]),
  note: text.optional(),
});

const verdict = z.strictObject({ is: word('verdicts'), confidence });
const since = z.strictObject({ is: word('verdicts'), date: date.optional() });

/** Front matter of `promises/<id>.md`. */
export const promiseSchema = z.strictObject({
  title: text,
  topics: z.array(ref('topics')).min(1),
  side: word('voices'),
  by: z.array(ref('people', 'organisations')).default([]),
  /** Promisers who have no entry of their own. */
  others: z.array(text).default([]),
  /** The deadline that the verdict is measured against. */
  due: date.optional(),
  deadlines: z.array(deadline).default([]),
  steps: z.array(step).min(1),
  /** The state on the record's closing day. */
  verdict,
  /** The state by the latest page read, where there is one. */
  since: since.optional(),
  sources: z.array(sourceSchema).default([]),
  recorded: day,
  updated: day.optional(),
});

/** What can be read of a promise although some of its front matter is wrong. */
export const partialPromise = promiseSchema.partial().extend({
  topics: z.array(ref('topics')).optional(),
  deadlines: z.array(deadline.partial()).optional(),
  steps: z.array(step.partial()).optional(),
  verdict: verdict.partial().optional(),
  since: since.partial().optional(),
  sources: z.array(partialSource).optional(),
});

export type PromiseData = z.output<typeof promiseSchema>;
