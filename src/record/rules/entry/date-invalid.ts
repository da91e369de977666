import { type Rule, whileReading } from '../rule.ts';

export const dateInvalid: Rule = {
  name: 'date-invalid',
  why: 'Dates are EDTF (ISO 8601-2), so that a day is never invented.',
  scope: 'entry',
  check: whileReading('date-invalid'),
};
