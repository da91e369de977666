import { type Rule, whileReading } from '../rule.ts';

export const wrongType: Rule = {
  name: 'wrong-type',
  why: 'The pages and exports expect a value of this kind.',
  scope: 'entry',
  check: whileReading('wrong-type'),
};
