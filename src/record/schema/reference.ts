import { z } from 'zod';
import { aliases, day, id, names, text } from './common.ts';
import { sourceSchema } from './source.ts';

/** Front matter of `terms/<id>.md`; the body is the definition. */
export const termSchema = z.strictObject({
  name: text,
  expansion: text.optional(),
  names,
  aliases,
  sources: z.array(sourceSchema).default([]),
});

/** Front matter of `topics/<id>.md`; the body is an essay. */
export const topicSchema = z.strictObject({
  name: text,
  summary: text,
  order: z.number().int().positive(),
  names,
  aliases,
});

/** Front matter of `threads/<id>.md`: a story told step by step through events. */
export const threadSchema = z.strictObject({
  title: text,
  topics: z.array(id).min(1),
  steps: z.array(z.strictObject({ event: id, text })).min(2),
});

/** Front matter of `publishers/<id>.md`; the body is a note. Values of kind and control come from record.yaml. */
export const publisherSchema = z.strictObject({
  name: text,
  names,
  aliases,
  /** ISO 3166-1 alpha-2 code of the country it works from. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'country')
    .optional(),
  kind: id,
  control: id,
  /** ISO 3166-1 alpha-2 code of the state that controls it. */
  of: z
    .string()
    .regex(/^[A-Z]{2}$/, 'country')
    .optional(),
  /** Name of the group that owns it, where several outlets here share an owner. */
  owner: text.optional(),
});

/** Front matter of `changes/<id>.md`; the body says what changed for readers. */
export const changeSchema = z.strictObject({
  title: text,
  date: day,
  kind: z.enum(['addition', 'correction', 'withdrawal']),
  events: z.array(id).default([]),
});

/** `tombstones.yaml`: ids that were merged into another event, or withdrawn. */
export const tombstonesSchema = z.array(z.strictObject({ id, date: day, to: id.optional(), reason: text }));

export type TermData = z.output<typeof termSchema>;
export type TopicData = z.output<typeof topicSchema>;
export type ThreadData = z.output<typeof threadSchema>;
export type PublisherData = z.output<typeof publisherSchema>;
export type ChangeData = z.output<typeof changeSchema>;
export type Tombstone = z.output<typeof tombstonesSchema>[number];
