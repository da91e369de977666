import { describe, expect, test } from 'vitest';
import { formatProblems, problem } from '../../../src/record/problem.ts';
import { all, type Check, each, type Rule, run, whileReading } from '../../../src/record/rules/rule.ts';
import { readOnce } from '../read-once.ts';

const record = readOnce('tests/fixtures/base').changed({});
const place = (line: number) => ({ file: 'x.md', line, column: 1 });
const rule = (check: Check, more: Partial<Rule> = {}): Rule => ({
  name: 'a-rule',
  why: '',
  scope: 'entry',
  check,
  ...more,
});
const report = (...rules: Rule[]): string => formatProblems(run(rules, record));

describe('a rule', () => {
  test('reports under its name, each thing once at one place', () => {
    const check: Check = (_record, tell) => {
      for (const line of [1, 1, 2]) tell(place(line), 'Wrong.', 'Mend it.');
      tell(place(1), 'Wrong too.', 'Mend it.');
    };
    expect(report(rule(check), rule(check, { name: 'another' })).split('\n')).toEqual([
      'x.md:1:1  a-rule  Wrong.  Mend it.',
      'x.md:1:1  a-rule  Wrong too.  Mend it.',
      'x.md:1:1  another  Wrong.  Mend it.',
      'x.md:1:1  another  Wrong too.  Mend it.',
      'x.md:2:1  a-rule  Wrong.  Mend it.',
      'x.md:2:1  another  Wrong.  Mend it.',
    ]);
  });

  test('can be a warning, and say what belongs in the place', () => {
    const end = { line: 1, column: 5 };
    const found = run(
      [rule((_record, tell) => tell({ ...place(1), end }, 'x', 'y', 'z'), { level: 'warning' })],
      record,
    );
    expect(found).toMatchObject([{ fatal: false, expected: ['z'], place: { end } }]);
  });

  test('is several checks, of every entry of its collections', () => {
    const check = all(
      each(['people', 'terms'], ({ id }, tell) => tell(place(1), id, 'x')),
      (_record, tell) => tell(place(2), 'once', 'x'),
    );
    expect(run([rule(check)], record).map(({ reason }) => reason)).toEqual(['ada-north', 'slipway', 'once']);
  });

  test('tells of what was found under its name while the files were read, with its place', () => {
    const end = { line: 3, column: 9 };
    const noted = [
      problem({ ...place(3), end }, 'a-rule', 'Found.', 'Mend it.', { replacement: 'z' }),
      problem(place(4), 'a-rule', 'Found.', 'Mend it.'),
      problem(place(5), 'another', 'Found.', 'Mend it.'),
    ];
    const found = run([rule(whileReading('a-rule'))], { ...record, noted });
    expect(found).toMatchObject([
      { file: 'x.md', line: 3, column: 1, place: { end }, note: 'Mend it.', expected: ['z'] },
      { file: 'x.md', line: 4, column: 1, reason: 'Found.' },
    ]);
    expect(found[1]?.expected).toBeUndefined();
  });
});

describe('a rule that fails', () => {
  const broken = rule(() => {
    throw new Error('no such thing');
  });
  const says = (at: string, what: string): string =>
    `${at}:1:1  a-rule  This rule could not be checked: ${what}  That is a mistake in the program, not in the record: report it with this line.`;

  test('says so, and does not keep the others from being checked', () => {
    const other = rule((_record, tell) => tell(place(1), 'Wrong.', 'Mend it.'), { name: 'another' });
    expect(report(broken, other)).toBe(
      `${says('tests/fixtures/base', 'no such thing')}\nx.md:1:1  another  Wrong.  Mend it.`,
    );
  });

  test('at one entry says at which, once, and looks at the rest', () => {
    const seen: string[] = [];
    const check = each(['publishers'], ({ id }) => {
      seen.push(id);
      throw new Error(id);
    });
    expect(report(rule(check))).toBe(says('tests/fixtures/base/publishers/north-post.md', 'north-post'));
    expect(seen).toEqual(['north-post', 'south-echo']);
  });
});
