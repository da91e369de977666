import { type Rule, whileReading } from '../rule.ts';

export const frontMatterMissing: Rule = {
  name: 'front-matter-missing',
  why: 'Without front matter an entry has no title, date or sources.',
  scope: 'file',
  check: whileReading('front-matter-missing'),
};
