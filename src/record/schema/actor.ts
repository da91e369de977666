import { z } from 'zod';
import { aliases, date, id, names, text } from './common.ts';
import { sourceSchema } from './source.ts';

const roleSchema = z.strictObject({
  title: text,
  from: date.optional(),
  to: date.optional(),
  note: text.optional(),
  sources: z.array(id).default([]),
});

/** Front matter of `people/<id>.md`. */
export const personSchema = z.strictObject({
  name: text,
  /** The part of the name by which lists order it, where it is not the first: the family name of "Ada North". */
  filedUnder: text.optional(),
  /** The voice in which the person speaks, as an id of record.yaml. */
  voice: id.optional(),
  country: text.optional(),
  names,
  aliases,
  roles: z.array(roleSchema).default([]),
  sources: z.array(sourceSchema).default([]),
});

/** Front matter of `organisations/<id>.md`. */
export const organisationSchema = z.strictObject({
  name: text,
  voice: id.optional(),
  country: text.optional(),
  kind: id,
  names,
  aliases,
  parent: text.optional(),
  predecessor: text.optional(),
  successor: text.optional(),
  sources: z.array(sourceSchema).default([]),
});

export type PersonData = z.output<typeof personSchema>;
export type OrganisationData = z.output<typeof organisationSchema>;
