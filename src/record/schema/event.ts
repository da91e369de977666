import { z } from 'zod';
import { date, day, text } from './common.ts';
import { ref, word } from './mark.ts';
import { partialSource, sourceSchema } from './source.ts';

const related = z.strictObject({ event: ref('events'), relation: word('relations') });

/** Front matter of `events/<year>/<id>.md`. */
export const eventSchema = z.strictObject({
  title: text,
  /** What the chart calls a key event: a few words, shown whole or not at all. */
  label: text.optional(),
  date,
  voice: word('voices'),
  stage: word('stages'),
  kind: word('kinds'),
  /** Importance: 3 key event, 2 notable, 1 other. */
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Set when the event lies before or after the record's span. */
  period: z.enum(['background', 'epilogue']).optional(),
  /** The sources differ about the core of the event, not about a detail. */
  disputed: z.boolean().default(false),
  topics: z.array(ref('topics')).min(1),
  place: text.optional(),
  people: z.array(ref('people')).default([]),
  organisations: z.array(ref('organisations')).default([]),
  terms: z.array(ref('terms')).default([]),
  related: z.array(related).default([]),
  sources: z.array(sourceSchema).min(1),
  recorded: day,
  updated: day.optional(),
});

/** What can be read of an event although some of its front matter is wrong. */
export const partialEvent = eventSchema.partial().extend({
  topics: z.array(ref('topics')).optional(),
  related: z.array(related.partial()).optional(),
  sources: z.array(partialSource).optional(),
});

export type EventData = z.output<typeof eventSchema>;
