import { issuedLines } from '../issued.ts';
import type { Rule } from '../rule.ts';

export const issuedForm: Rule = {
  name: 'issued-form',
  why: 'A line of issued.txt that cannot be read guards nothing.',
  scope: 'issued',
  check(record, report) {
    for (const { line, text, place } of issuedLines(record))
      if (line === undefined)
        report(
          place,
          `"${text}" is not a line of this list.`,
          'Write an address and its numbers, "/events/<id>/ 7 facts, 2 disagreements", or take the line from an earlier version.',
        );
  },
};
