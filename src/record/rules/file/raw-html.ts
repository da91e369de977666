import { type Rule, whileReading } from '../rule.ts';

export const rawHtml: Rule = {
  name: 'raw-html',
  why: 'HTML in an entry could break or attack the page.',
  scope: 'file',
  check: whileReading('raw-html'),
};
