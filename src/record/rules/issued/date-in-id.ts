import { pathOfEntry } from '../../collection.ts';
import { wasIssued } from '../issued.ts';
import { each, type Rule } from '../rule.ts';

export const dateInId: Rule = {
  name: 'date-in-id',
  why: 'A reader takes the date in an address for that of the event, and an address lasts.',
  scope: 'issued',
  check: each(['events'], ({ id, file, data: { date } }, report, record) => {
    const [begin] = /^\d{4}(?:-\d\d){0,2}(?=-)/.exec(id) ?? [];
    if (!date || begin === undefined || wasIssued(record, pathOfEntry('events', id))) return;
    if ([date.edtf, date.from, date.to].some((day) => day.startsWith(begin))) return;
    report(
      { file, line: 1, column: 1 },
      `The name of the file begins with ${begin}, but the event is dated ${date.edtf}.`,
      'Correct the date, or rename the file before its address is issued.',
    );
  }),
};
