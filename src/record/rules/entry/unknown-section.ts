import { type Rule, whileReading } from '../rule.ts';

export const unknownSection: Rule = {
  name: 'unknown-section',
  why: 'Text under an unknown heading would not be shown.',
  scope: 'entry',
  check: whileReading('unknown-section'),
};
