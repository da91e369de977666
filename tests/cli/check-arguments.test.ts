import { expect, test } from 'vitest';
import { checkHelp, readCheckRequest } from '../../src/cli/check-arguments.ts';
import { differenceOf, fixText } from '../../src/cli/fix.ts';
import { problem } from '../../src/record/problem.ts';

test('the check is asked for help, and for files', () => {
  expect(readCheckRequest(['--help'])).toEqual({ help: checkHelp, wrong: false });
  expect(readCheckRequest(['--json', 'content/people'])).toMatchObject({ format: 'json', paths: ['content/people'] });
});

test('a wrong call is told in a sentence', () => {
  expect(readCheckRequest(['--formt', 'x'])).toEqual({
    help: 'Unknown option \'--formt\'.\n"npm run check -- --help" lists the options.',
    wrong: true,
  });
  expect(readCheckRequest(['--write'])).toMatchObject({ wrong: true });
});

test('a fix replaces exactly the place of its problem, and the difference shows it', () => {
  const text = 'date: 1991-05-14\nvoice: North\n';
  const at = (line: number, column: number, end: number) => ({
    file: 'x.md',
    line,
    column,
    end: { line, column: end },
  });
  const fixed = fixText(text, [
    problem(at(2, 8, 13), 'unknown-value', 'x', 'y', { replacement: 'north' }),
    problem(at(1, 7, 17), 'date-unquoted', 'x', 'y', { replacement: '"1991-05-14"' }),
    problem(at(1, 1, 5), 'unknown-key', 'x', 'y'),
  ]);
  expect(fixed).toBe('date: "1991-05-14"\nvoice: north\n');
  expect(differenceOf('x.md', text, fixed)).toBe(
    '--- x.md\n+++ x.md\n@@ -1,2 +1,2 @@\n-date: 1991-05-14\n-voice: North\n+date: "1991-05-14"\n+voice: north',
  );
});
