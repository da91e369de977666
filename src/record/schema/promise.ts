import { z } from 'zod';
import { date, day, id, text } from './common.ts';
import { sourceSchema } from './source.ts';

const confidence = z.enum(['high', 'medium', 'low']);

/** The value of `settles` for the promise as a whole: with this step the verdict came to stand. */
export const wholePromise = 'promise';

/** One thing said or done about a promise; it rests on an event, or on sources of its own. */
const stepSchema = z.strictObject({
  event: id.optional(),
  date: date.optional(),
  step: id,
  text,
  /** What is settled with it: deadlines, as `deadlines` writes them, or the promise as a whole. */
  settles: z.array(text).default([]),
  sources: z.array(id).default([]),
});

/** A deadline as it was announced. */
const dueSchema = z.strictObject({
  date,
  event: id.optional(),
  sources: z.array(id).default([]),
  note: text.optional(),
});

/** Front matter of `promises/<id>.md`. Values of side, step and verdict come from record.yaml. */
export const promiseSchema = z.strictObject({
  title: text,
  topics: z.array(id).min(1),
  side: id,
  by: z.array(id).default([]),
  /** Promisers who have no entry of their own. */
  others: z.array(text).default([]),
  /** The deadline that the verdict is measured against. */
  due: date.optional(),
  deadlines: z.array(dueSchema).default([]),
  steps: z.array(stepSchema).min(1),
  /** The state on the record's closing day. */
  verdict: z.strictObject({ is: id, confidence }),
  /** The state by the latest page read, where there is one. */
  since: z.strictObject({ is: id, date: date.optional() }).optional(),
  sources: z.array(sourceSchema).default([]),
  recorded: day,
  updated: day.optional(),
});

export type PromiseData = z.output<typeof promiseSchema>;
export type Confidence = z.output<typeof confidence>;
