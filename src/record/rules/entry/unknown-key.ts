import { type Rule, whileReading } from '../rule.ts';

export const unknownKey: Rule = {
  name: 'unknown-key',
  why: 'A misspelt key would be dropped without a word.',
  scope: 'entry',
  check: whileReading('unknown-key'),
};
