import { z } from 'zod';
import { addressed } from '../collection.ts';
import { aliases, country, day, names, text } from './common.ts';
import { id, ref, word } from './mark.ts';
import { partialSource, sourceSchema } from './source.ts';

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
  /** It is one of the subjects that the record is about; events of other topics alone are context. */
  core: z.boolean().default(false),
  names,
  aliases,
});

const threadStep = z.strictObject({ event: ref('events'), text });

/** Front matter of `threads/<id>.md`: a story told step by step through events. */
export const threadSchema = z.strictObject({
  title: text,
  topics: z.array(ref('topics')).min(1),
  steps: z.array(threadStep).min(2),
});

/** Front matter of `publishers/<id>.md`; the body is a note. */
export const publisherSchema = z.strictObject({
  name: text,
  names,
  aliases,
  /** ISO 3166-1 alpha-2 code of the country it works from. */
  country: country.optional(),
  kind: word('publisherKinds'),
  control: word('controls'),
  /** ISO 3166-1 alpha-2 code of the state that controls it. */
  of: country.optional(),
  /** Name of the group that owns it, where several outlets here share an owner. */
  owner: text.optional(),
});

/** Front matter of `changes/<id>.md`; the body says what changed for readers. */
export const changeSchema = z.strictObject({
  title: text,
  date: day,
  kind: z.enum(['addition', 'correction', 'withdrawal']),
  events: z.array(ref('events')).default([]),
});

/** What can be read of such entries although some of their front matter is wrong. */
export const partialTerm = termSchema.partial().extend({ sources: z.array(partialSource).optional() });
export const partialTopic = topicSchema.partial();
export const partialThread = threadSchema.partial().extend({
  topics: z.array(ref('topics')).optional(),
  steps: z.array(threadStep.partial()).optional(),
});
export const partialPublisher = publisherSchema.partial();
export const partialChange = changeSchema.partial();

const tombstone = z.strictObject({
  collection: z.enum(addressed),
  id,
  /** `moved`: the same entry under another id. `merged`: what it said now stands in another entry. `withdrawn`: neither. */
  kind: z.enum(['moved', 'merged', 'withdrawn']),
  /** The entry of the same collection that took its place; not for one that was withdrawn. */
  to: id.optional(),
  date: day,
  reason: text,
});

/** `tombstones.yaml`: entries that went, and where their readers are sent. */
export const tombstonesSchema = z.array(tombstone);
export const partialTombstones = z.array(tombstone.partial());

export type TermData = z.output<typeof termSchema>;
export type TopicData = z.output<typeof topicSchema>;
export type ThreadData = z.output<typeof threadSchema>;
export type PublisherData = z.output<typeof publisherSchema>;
export type ChangeData = z.output<typeof changeSchema>;
export type Tombstone = z.output<typeof tombstone>;
