import { describe, expect, test } from 'vitest';
import { countProblems, isFormat, reportProblems, summary } from '../../src/cli/report.ts';
import { loadRecord } from '../../src/record/load.ts';
import { problem } from '../../src/record/problem.ts';

const problems = [
  problem({ file: 'content/b.md', line: 2, column: 1 }, 'missing-key', 'Two.', 'Write: a, b.'),
  problem({ file: 'content/a,b.md', line: 10, column: 5 }, 'raw-html', '100% wrong:\nbad.', 'Mend it.'),
];

describe('problems are reported', () => {
  test('for people, one a line, in file order', () => {
    expect(reportProblems(problems, 'text')).toBe(
      'content/a,b.md:10:5  raw-html  100% wrong: bad.  Mend it.\ncontent/b.md:2:1  missing-key  Two.  Write: a, b.',
    );
  });

  test('as JSON', () => {
    expect(JSON.parse(reportProblems(problems.slice(0, 1), 'json'))).toEqual([
      {
        file: 'content/b.md',
        line: 2,
        column: 1,
        rule: 'missing-key',
        level: 'error',
        reason: 'Two.',
        note: 'Write: a, b.',
      },
    ]);
  });

  test('as annotations of a workflow, with what would break them escaped', () => {
    expect(reportProblems(problems, 'github').split('\n')).toEqual([
      '::error file=content/a%2Cb.md,line=10,col=5,title=raw-html::100%25 wrong: bad. Mend it.',
      '::error file=content/b.md,line=2,col=1,title=missing-key::Two. Write: a, b.',
    ]);
  });
});

test('there are three formats', () => {
  expect(['text', 'json', 'github', 'xml', ''].map(isFormat)).toEqual([true, true, true, false, false]);
});

test('problems and entries are counted in words', () => {
  expect(countProblems(2)).toBe('2 problems');
  expect(countProblems(1, 'warning')).toBe('1 warning');
  expect(summary(loadRecord('tests/fixtures/base'))).toBe(
    '2 events, 3 facts, 3 sources, 1 promise, 1 person, 1 organisation, 1 term, 1 topic, 2 publishers. No problems.',
  );
});
