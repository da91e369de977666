import { type Rule, whileReading } from '../rule.ts';

export const yamlSyntax: Rule = {
  name: 'yaml-syntax',
  why: 'A front matter that cannot be read cannot be checked.',
  scope: 'file',
  check: whileReading('yaml-syntax'),
};
