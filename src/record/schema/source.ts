import { z } from 'zod';
import { date, day, language, text, url } from './common.ts';
import { id, ref, refOr } from './mark.ts';

/** The value of `origin` when the chain of reports cannot be followed to its beginning. */
export const unknownOrigin = 'unknown';

/** A page or document that supports an entry. */
export const sourceSchema = z.strictObject({
  id,
  url,
  title: text.optional(),
  /** The headline in English, by the editors; pages mark it as theirs. */
  titleEnglish: text.optional(),
  /** The outlet, as an id of `publishers/`; `outlet` names one that has no page. */
  publisher: ref('publishers').optional(),
  outlet: text.optional(),
  /** Whose reporting it relays, as an id of `publishers/`, or `unknown`; left out when the report is the outlet's own. */
  origin: refOr(unknownOrigin, 'publishers').optional(),
  author: text.optional(),
  published: date.optional(),
  /** The day on which the editors last looked for a headline or a date that is still missing here. */
  lookedFor: day.optional(),
  /** BCP 47 code of the language the page is written in. */
  language: language.optional(),
  /** `mirror`: a copy by a third party. `unsafe`: named on the page, never linked. */
  link: z.enum(['ok', 'mirror', 'unsafe']).default('ok'),
  /** The page gives a law, treaty, record or official release itself. */
  primary: z.boolean().default(false),
  /** Published before the event: it supports only what came before, or what was expected. */
  context: z.boolean().default(false),
  /** A dated copy of the page in a web archive. */
  archived: url.optional(),
  /** Why the source stands in the list though nothing cites it. */
  uncited: text.optional(),
});

/** What can be read of a source although some of it is wrong. */
export const partialSource = sourceSchema.partial();

export type SourceData = z.output<typeof sourceSchema>;
