import { type Rule, whileReading } from '../rule.ts';

export const encoding: Rule = {
  name: 'encoding',
  why: 'Text that is not UTF-8 turns Cyrillic and Han into rubbish.',
  scope: 'file',
  check: whileReading('encoding'),
};
