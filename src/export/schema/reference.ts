import { z } from 'zod';
import { address, count, edtf, entryId, idOf, languageNames, plainText, sourceExport, word } from './parts.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
const aliases = z.array(plainText).meta({ description: 'Other spellings' });
const events = z.array(idOf('events')).meta({ description: 'Events that name it, in time order' });
const text = plainText.optional().meta({ description: 'What the page says, as plain text' });
const common = { id: entryId, url: address.meta({ description: 'Address of its page' }) };
const named = { ...common, name: plainText, names: languageNames, aliases };

/** A person in people.json. */
export const personExport = z.strictObject({
  ...named,
  voice: word('voices').optional(),
  country: plainText.optional(),
  roles: z.array(
    z.strictObject({
      title: plainText,
      from: edtf.optional(),
      to: edtf.optional(),
      note: plainText.optional(),
      sources: z.array(entryId),
    }),
  ),
  text,
  events,
  promises: z.array(idOf('promises')),
  sources: z.array(sourceExport),
});

/** An organisation in organisations.json. */
export const organisationExport = z.strictObject({
  ...named,
  kind: word('organisationKinds'),
  voice: word('voices').optional(),
  country: plainText.optional(),
  parent: plainText.optional(),
  predecessor: plainText.optional(),
  successor: plainText.optional(),
  text,
  events,
  promises: z.array(idOf('promises')),
  sources: z.array(sourceExport),
});

/** A publisher in publishers.json. */
export const publisherExport = z.strictObject({
  ...named,
  kind: word('publisherKinds'),
  control: word('controls'),
  of: country.optional().meta({ description: 'ISO 3166-1 alpha-2 code of the state that controls it' }),
  country: country.optional().meta({ description: 'ISO 3166-1 alpha-2 code of the country it works from' }),
  owner: plainText.optional(),
  text,
  events: events.meta({ description: 'Events that cite it, or a page that relays its report' }),
});

/** A term in terms.json. */
export const termExport = z.strictObject({
  ...named,
  expansion: plainText.optional(),
  text,
  events,
  sources: z.array(sourceExport),
});

/** A topic in topics.json. */
export const topicExport = z.strictObject({
  ...named,
  order: count,
  summary: plainText,
  text,
  events,
  promises: z.array(idOf('promises')),
});

/** A former address of an event, in events.json. */
export const tombstoneExport = z.strictObject({
  id: entryId,
  date: edtf,
  to: idOf('events').optional().meta({ description: 'Event that took its place' }),
  reason: plainText,
});

export type PersonExport = z.output<typeof personExport>;
export type OrganisationExport = z.output<typeof organisationExport>;
export type PublisherExport = z.output<typeof publisherExport>;
export type TermExport = z.output<typeof termExport>;
export type TopicExport = z.output<typeof topicExport>;
