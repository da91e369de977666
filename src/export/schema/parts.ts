import { z } from 'zod';
import { idPattern } from '../../record/schema/common.ts';

/*
 * Parts that the exported schemas share. These schemas are the data contract: types, JSON Schemas and the
 * tests of the built files all come from them, and docs/data.md names every field.
 */

export const entryId = z.string().regex(idPattern);
export const idOf = (collection: string): z.ZodString =>
  z
    .string()
    .regex(idPattern)
    .meta({ description: `Id of an entry of ${collection}.json` });
export const word = (list: string): z.ZodString =>
  z
    .string()
    .regex(idPattern)
    .meta({ description: `Id of a word under "${list}" in vocabulary.json` });

export const edtf = z.string().meta({ description: 'EDTF date (ISO 8601-2:2019, levels 0 and 1)' });
export const day = z.iso.date();
export const count = z.number().int().nonnegative();
export const plainText = z.string().min(1);
/** Absolute where the build knew its site, else beginning with a slash. */
export const address = z.string().regex(/^(?:https?:\/\/[^\s]+|\/[^\s]*)$/i);
export const httpUrl = z.string().regex(/^https?:\/\/[^\s]+$/i);
export const languageNames = z
  .record(z.string(), plainText)
  .meta({ description: 'Names in other languages, by BCP 47 code' });

const sourceFields = {
  url: httpUrl.meta({ description: 'Address of the page or document that was read' }),
  title: plainText.optional().meta({ description: 'Its own title, where it shows one' }),
  titleEnglish: plainText.optional().meta({ description: 'The title in English, translated by the editors' }),
  publisher: idOf('publishers').optional(),
  outlet: plainText.optional().meta({ description: 'Name of an outlet that has no entry of its own' }),
  author: plainText.optional(),
  published: edtf.optional(),
  lookedFor: day.optional().meta({ description: 'When the editors last looked for a title or a date that is missing' }),
  language: z.string().optional().meta({ description: 'BCP 47 code of the language it is written in' }),
  link: z
    .enum(['ok', 'mirror', 'unsafe'])
    .meta({ description: 'mirror: a copy by a third party; unsafe: do not open or link it' }),
  primary: z.boolean().meta({ description: 'Gives a law, treaty, record or official release itself' }),
  archived: httpUrl.optional().meta({ description: 'A dated copy in a web archive' }),
};

const origin = z
  .string()
  .meta({ description: 'Id of the publisher whose report it relays, or "unknown"; absent when the report is its own' });

/** A source as one entry lists it. */
export const sourceExport = z.strictObject({
  id: entryId.meta({ description: 'Id within the entry; the page has it as #source-<id>' }),
  ...sourceFields,
  origin: origin.optional(),
  context: z.boolean().meta({ description: 'Published before the event: supports only what was known or expected' }),
  uncited: plainText.optional().meta({ description: 'Why it is listed though nothing cites it' }),
});

/** One address, whatever entries cite it. */
export const citedAddressExport = z.strictObject({
  ...sourceFields,
  origins: z.array(origin).meta({ description: 'Every origin that the entries give for it' }),
  events: z.array(idOf('events')),
  promises: z.array(idOf('promises')),
  people: z.array(idOf('people')),
  organisations: z.array(idOf('organisations')),
  terms: z.array(idOf('terms')),
});

export type SourceExport = z.output<typeof sourceExport>;
export type CitedAddressExport = z.output<typeof citedAddressExport>;
