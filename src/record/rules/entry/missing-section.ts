import { type Rule, whileReading } from '../rule.ts';

export const missingSection: Rule = {
  name: 'missing-section',
  why: 'The page needs this part.',
  scope: 'entry',
  check: whileReading('missing-section'),
};
