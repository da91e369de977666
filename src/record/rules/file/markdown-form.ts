import { type Rule, whileReading } from '../rule.ts';

export const markdownForm: Rule = {
  name: 'markdown-form',
  why: 'Pages show paragraphs, lists, emphasis, links and citations, and nothing else.',
  scope: 'file',
  check: whileReading('markdown-form'),
};
