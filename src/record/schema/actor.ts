import { z } from 'zod';
import { aliases, date, names, text } from './common.ts';
import { cited, word } from './mark.ts';
import { partialSource, sourceSchema } from './source.ts';

const role = z.strictObject({
  title: text,
  from: date.optional(),
  to: date.optional(),
  note: text.optional(),
  sources: z.array(cited).default([]),
});

/** Front matter of `people/<id>.md`. */
export const personSchema = z.strictObject({
  name: text,
  /** The part of the name by which lists order it, where it is not the first: the family name of "Ada North". */
  filedUnder: text.optional(),
  /** The voice in which the person speaks. */
  voice: word('voices').optional(),
  country: text.optional(),
  names,
  aliases,
  roles: z.array(role).default([]),
  sources: z.array(sourceSchema).default([]),
});

/** Front matter of `organisations/<id>.md`. */
export const organisationSchema = z.strictObject({
  name: text,
  voice: word('voices').optional(),
  country: text.optional(),
  kind: word('organisationKinds'),
  names,
  aliases,
  parent: text.optional(),
  predecessor: text.optional(),
  successor: text.optional(),
  sources: z.array(sourceSchema).default([]),
});

/** What can be read of a person or an organisation although some of its front matter is wrong. */
export const partialPerson = personSchema.partial().extend({
  roles: z.array(role.partial()).optional(),
  sources: z.array(partialSource).optional(),
});
export const partialOrganisation = organisationSchema.partial().extend({ sources: z.array(partialSource).optional() });

export type PersonData = z.output<typeof personSchema>;
export type OrganisationData = z.output<typeof organisationSchema>;
