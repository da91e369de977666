import { z } from 'zod';
import { address, count, day, edtf, entryId, idOf, plainText, sourceExport, word } from './parts.ts';

const cited = z.array(entryId).meta({ description: 'Ids of sources of this entry' });

const evidence = z.strictObject({
  sources: count.meta({ description: 'Sources of the event' }),
  origins: z.array(z.string()).meta({ description: 'Outlets or bodies whose own reporting stands behind the sources' }),
  unknown: count.meta({ description: 'Sources whose origin is not known' }),
  owners: count.meta({ description: 'Origins, those of one owner counted once' }),
  single: z.boolean().meta({ description: 'At most one independent origin is known' }),
  stateControlled: count.meta({ description: 'Origins controlled by a state or a ruling party' }),
  stateOnly: z.boolean().meta({ description: 'Every known origin is so controlled' }),
  languages: z.array(z.string()).meta({ description: 'BCP 47 codes of the languages of the sources' }),
});

/** An event in events.json, events.ndjson and /events/<id>.json. */
export const eventExport = z.strictObject({
  id: entryId,
  url: address.meta({ description: 'Address of its page' }),
  title: plainText,
  date: edtf,
  earliest: day.meta({ description: 'First possible day of the date' }),
  latest: day.meta({ description: 'Last possible day of the date' }),
  voice: word('voices'),
  stage: word('stages'),
  kind: word('kinds'),
  weight: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .meta({ description: '3 landmark, 2 notable, 1 supporting' }),
  period: z
    .enum(['background', 'epilogue'])
    .optional()
    .meta({ description: 'Set when it lies before or after the span of the record' }),
  disputed: z.boolean().meta({ description: 'The sources differ about the core of the event' }),
  topics: z.array(idOf('topics')),
  place: plainText.optional(),
  people: z.array(idOf('people')),
  organisations: z.array(idOf('organisations')),
  terms: z.array(idOf('terms')),
  lead: plainText.meta({ description: 'What happened, as plain text' }),
  facts: z.array(
    z.strictObject({
      number: count.meta({ description: 'Its number for ever; the page has it as #fact-<number>' }),
      text: plainText,
      sources: cited,
      withdrawn: z.literal(true).optional().meta({ description: 'Set when the fact no longer stands; text says why' }),
    }),
  ),
  disagreements: z.array(
    z.strictObject({ number: count, kind: word('differences').optional(), text: plainText, sources: cited }),
  ),
  sources: z.array(sourceExport),
  related: z.array(z.strictObject({ event: idOf('events'), relation: word('relations') })),
  evidence,
  promises: z.array(idOf('promises')).meta({ description: 'Promises in which the event is a step' }),
  recorded: edtf.meta({ description: 'When it was first entered' }),
  updated: edtf.optional().meta({ description: 'When it was last changed' }),
});

export type EventExport = z.output<typeof eventExport>;
