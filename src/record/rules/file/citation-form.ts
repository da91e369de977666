import { type Rule, whileReading } from '../rule.ts';

export const citationForm: Rule = {
  name: 'citation-form',
  why: 'A mark that is not read as a citation would be printed as it stands.',
  scope: 'file',
  check: whileReading('citation-form'),
};
