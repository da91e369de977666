import { z } from 'zod';
import { date, day, id, text } from './common.ts';
import { sourceSchema } from './source.ts';

/** Front matter of `events/<year>/<id>.md`. Values of voice, stage, kind and relation come from record.yaml. */
export const eventSchema = z.strictObject({
  title: text,
  /** What the chart calls a key event: a few words, shown whole or not at all. */
  label: text.optional(),
  date,
  voice: id,
  stage: id,
  kind: id,
  /** 3 landmark, 2 notable, 1 supporting. */
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Set when the event lies before or after the record's span. */
  period: z.enum(['background', 'epilogue']).optional(),
  /** The sources differ about the core of the event, not about a detail. */
  disputed: z.boolean().default(false),
  topics: z.array(id).min(1),
  place: text.optional(),
  people: z.array(id).default([]),
  organisations: z.array(id).default([]),
  terms: z.array(id).default([]),
  related: z.array(z.strictObject({ event: id, relation: id })).default([]),
  sources: z.array(sourceSchema).min(1),
  recorded: day,
  updated: day.optional(),
});

export type EventData = z.output<typeof eventSchema>;
