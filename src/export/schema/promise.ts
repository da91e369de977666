import { z } from 'zod';
import { address, edtf, entryId, idOf, plainText, sourceExport, word } from './parts.ts';

const cited = z.array(entryId).meta({ description: 'Ids of sources of this entry' });
const step = z.strictObject({
  event: idOf('events').optional(),
  date: edtf.optional().meta({ description: 'Its own date, or that of its event' }),
  step: word('steps'),
  text: plainText,
  settles: z.array(z.string()).meta({
    description: 'What is settled with it: deadlines, as "deadlines" or "due" give them, or "promise", the whole',
  }),
  sources: cited,
});
const deadline = z.strictObject({
  date: edtf,
  event: idOf('events').optional().meta({ description: 'Event at which it was announced' }),
  note: plainText.optional(),
  sources: cited,
});

/** A promise in promises.json. */
export const promiseExport = z.strictObject({
  id: entryId,
  url: address.meta({ description: 'Address of its page' }),
  title: plainText,
  topics: z.array(idOf('topics')),
  side: word('voices'),
  by: z.array(z.string()).meta({ description: 'Ids of the people and organisations that made it' }),
  others: z.array(plainText).meta({ description: 'Promisers who have no entry' }),
  due: edtf.optional().meta({ description: 'Deadline that the verdict is measured against' }),
  deadlines: z.array(deadline),
  steps: z.array(step),
  verdict: z.strictObject({ is: word('verdicts'), confidence: z.enum(['high', 'medium', 'low']) }).meta({
    description: 'State on the closing day of the record',
  }),
  since: z
    .strictObject({ is: word('verdicts'), date: edtf.optional() })
    .optional()
    .meta({ description: 'State by the latest page read' }),
  text: plainText.meta({ description: 'What was promised, as plain text' }),
  reason: plainText.optional().meta({ description: 'Why the verdict is what it is' }),
  afterwards: plainText.optional().meta({ description: 'What is known since the closing day' }),
  certainty: plainText.optional().meta({ description: 'How sure the verdict is' }),
  sources: z.array(sourceExport),
  recorded: edtf,
  updated: edtf.optional(),
});

export type PromiseExport = z.output<typeof promiseExport>;
