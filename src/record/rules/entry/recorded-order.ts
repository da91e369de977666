import { each, type Rule } from '../rule.ts';

export const recordedOrder: Rule = {
  name: 'recorded-order',
  why: 'An entry cannot be recorded before its event, nor updated before it was recorded.',
  scope: 'entry',
  check: each(['events', 'promises'], ({ data, front }, report) => {
    const { recorded, updated } = data;
    if (!recorded) return;
    if ('date' in data && data.date && recorded.to < data.date.from)
      report(
        front.at(['recorded']),
        `The entry says it was recorded on ${recorded.edtf}, before its event (${data.date.edtf}).`,
        'Write the day on which the entry was added to the record.',
      );
    if (updated && updated.to < recorded.from)
      report(
        front.at(['updated']),
        `The entry says it was updated on ${updated.edtf}, before it was recorded (${recorded.edtf}).`,
        'Write the day of the latest change, or remove the key.',
      );
  }),
};
