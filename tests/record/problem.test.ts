import { describe, expect, test } from 'vitest';
import { formatProblems, inFileOrder, problem, RecordError } from '../../src/record/problem.ts';

const at = (file: string, line: number, column: number) =>
  problem({ file, line, column }, 'rule', 'It is wrong.', 'Do x.');

describe('a report', () => {
  test('has a line for each problem, in the order of files, lines and columns', () => {
    const problems = [at('b.md', 1, 1), at('a.md', 10, 2), at('a.md', 10, 1), at('a.md', 9, 5)];
    expect(formatProblems(problems)).toMatchInlineSnapshot(`
      "a.md:9:5  rule  It is wrong.  Do x.
      a.md:10:1  rule  It is wrong.  Do x.
      a.md:10:2  rule  It is wrong.  Do x.
      b.md:1:1  rule  It is wrong.  Do x."
    `);
    expect(inFileOrder(problems)).not.toBe(problems);
    expect(problems[0]?.file).toBe('b.md');
  });

  test('has every problem on one line, however the text that it quotes is written', () => {
    const wrong = problem({ file: 'a.md', line: 1, column: 1 }, 'rule', 'It  says "one \n\t two".', 'Write\r\n"x".');
    expect(formatProblems([wrong])).toBe('a.md:1:1  rule  It  says "one two".  Write "x".');
  });

  test('writes out what cannot be seen, or would steer a terminal', () => {
    const wrong = problem({ file: 'a.md', line: 1, column: 1 }, 'rule', 'a\u202Eb\u001B[31mc', 'x\u200By\uD800z\u2028');
    expect(formatProblems([wrong])).toBe('a.md:1:1  rule  a<U+202E>b<U+001B>[31mc  x<U+200B>y<U+D800>z<U+2028>');
  });

  test('shortens a quotation that is longer than a line or two', () => {
    const long = (length: number) =>
      formatProblems([problem({ file: 'a.md', line: 1, column: 1 }, 'rule', `"${'x'.repeat(length)}" no`, '')]);
    expect(long(160)).toContain(`"${'x'.repeat(160)}" no`);
    expect(long(161)).toContain(`"${'x'.repeat(160)}…" no`);
  });

  test('says of a warning that it is one', () => {
    const place = { file: 'a.md', line: 1, column: 1 };
    expect(formatProblems([problem(place, 'rule', 'Look.', 'Do x.', { level: 'warning' })])).toBe(
      'a.md:1:1  warning rule  Look.  Do x.',
    );
  });
});

describe('what belongs in the place of a mistake', () => {
  const place = { file: 'a.md', line: 1, column: 3 };
  const end = { line: 1, column: 7 };

  test('is said where it is known from where to where the mistake reaches', () => {
    expect(problem({ ...place, end }, 'rule', 'x', 'y', { replacement: 'z' })).toMatchObject({
      place: { start: { line: 1, column: 3 }, end },
      expected: ['z'],
      ruleId: 'rule',
      source: 'record',
      fatal: true,
    });
    expect(problem(place, 'rule', 'x', 'y', { replacement: 'z' }).expected).toBeUndefined();
    expect(problem({ ...place, end }, 'rule', 'x', 'y').expected).toBeUndefined();
  });
});

test('a record with errors is refused with all of them, and without its warnings', () => {
  const warning = problem({ file: 'a.md', line: 1, column: 1 }, 'rule', 'Look.', 'Do x.', { level: 'warning' });
  const one = new RecordError([at('b.md', 1, 1), warning]);
  expect(one.message).toBe(
    'b.md:1:1  rule  It is wrong.  Do x.\n\n1 problem in the record. Each rule is explained in docs/rules/.',
  );
  expect(one.name).toBe('RecordError');
  expect(one.problems).toHaveLength(1);
  expect(new RecordError([at('b.md', 1, 1), at('a.md', 1, 1)]).message).toContain('\n\n2 problems in the record.');
});
