import { answered, issuedLines } from '../issued.ts';
import type { Rule } from '../rule.ts';

export const addressDropped: Rule = {
  name: 'address-dropped',
  why: 'Every address once issued must answer for ever.',
  scope: 'issued',
  check(record, report) {
    const paths = answered(record);
    for (const { line, place } of issuedLines(record))
      if (line && !paths.has(line.address))
        report(
          place,
          `${line.address} was published but no longer exists.`,
          'Bring the file back under its old name. "npm run rename", "merge" and "withdraw" end an entry so that its address keeps answering.',
        );
  },
};
