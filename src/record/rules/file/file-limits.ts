import { type Rule, whileReading } from '../rule.ts';

export const fileLimits: Rule = {
  name: 'file-limits',
  why: 'A file that is too large or too deep would stop the check and the build.',
  scope: 'file',
  check: whileReading('file-limits'),
};
