import { addDays } from 'date-fns/addDays';
import { each, type Rule } from '../rule.ts';

/** The latest day it can be anywhere on earth. */
function tomorrow(): string {
  return addDays(new Date(), 1).toISOString().slice(0, 10);
}

export const recordedOrder: Rule = {
  name: 'recorded-order',
  why: 'An entry follows its event and its sources, and no day of it lies ahead.',
  scope: 'entry',
  check: each(['events', 'promises'], ({ data, front }, report) => {
    const { recorded, updated } = data;
    if (!recorded) return;
    if ('date' in data && data.date && recorded.to < data.date.from) {
      report(
        front.at(['recorded']),
        `The entry says it was recorded on ${recorded.edtf}, before its event (${data.date.edtf}).`,
        'Write the day on which the entry was added to the record.',
      );
      return;
    }
    if (updated && updated.to < recorded.from)
      report(
        front.at(['updated']),
        `The entry says it was updated on ${updated.edtf}, before it was recorded (${recorded.edtf}).`,
        'Write the day of the latest change, or remove the key.',
      );
    const changed = updated ?? recorded;
    if (changed.from > tomorrow())
      report(
        front.at([updated ? 'updated' : 'recorded']),
        `The day of the latest change, ${changed.edtf}, is still to come.`,
        'Write the day of the change; readers and feeds would keep the entry on top until then.',
      );
    for (const [index, { id = '', published }] of ('sources' in data ? (data.sources ?? []) : []).entries())
      if (published && published.from > changed.to)
        report(
          front.at(['sources', index, 'published']),
          `The source "${id}" was published on ${published.edtf}, after the entry was last changed (${changed.edtf}).`,
          'Correct the day of the source, or write the day of the latest change as "updated".',
        );
  }),
};
