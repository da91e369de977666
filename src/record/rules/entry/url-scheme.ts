import { type Rule, whileReading } from '../rule.ts';

export const urlScheme: Rule = {
  name: 'url-scheme',
  why: 'Only public http and https addresses can be followed safely.',
  scope: 'entry',
  check: whileReading('url-scheme'),
};
