import { type Rule, whileReading } from '../rule.ts';

export const dateUnquoted: Rule = {
  name: 'date-unquoted',
  why: 'YAML may turn an unquoted date into a number or a point in time.',
  scope: 'file',
  check: whileReading('date-unquoted'),
};
