import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/record/draft.ts';
import type { Drafts } from '../../../src/record/drafts.ts';
import { formatProblems } from '../../../src/record/problem.ts';
import { decidingSteps, settleable, settlementsOf, stepDates } from '../../../src/record/rules/promise-course.ts';
import { verdictCourse } from '../../../src/record/rules/record/verdict-course.ts';
import { run } from '../../../src/record/rules/rule.ts';
import { readOnce } from '../read-once.ts';

const tides = readOnce('tests/fixtures/tides');

/** The record about the lock with some words of a promise changed, and that promise. */
function changed(id: string, ...changes: [from: string, to: string][]): { record: Drafts; promise: Draft<'promises'> } {
  const path = `promises/${id}.md`;
  const text = changes.reduce(
    (before, [from, to]) => {
      if (!before.includes(from)) throw new RangeError(from);
      return before.replace(from, to);
    },
    tides.files.find((file) => file.path === path)?.text ?? '',
  );
  const record = tides.changed({ [path]: text });
  const promise = record.of('promises').find((draft) => draft.id === id);
  if (!promise) throw new RangeError(id);
  return { record, promise };
}

const opening = 'event: 1973-06-30-lock-opens, step: finished';
const openingOn = (day: string) => changed('tidal-lock', [opening, `date: "${day}", step: finished`]);

describe('the steps of a promise', () => {
  it('have the date of their event, or their own', () => {
    const { promise, record } = changed('pilots-school');
    expect(stepDates(promise, record).map((date) => date?.edtf)).toEqual(['1965-09-02', '1970-05', '1974-02']);
  });

  it('have no date where their event is not there', () => {
    const { promise, record } = changed('pilots-school', ['1974-02-pilots-school-dropped', '1974-02-gone']);
    expect(stepDates(promise, record).map((date) => date?.edtf)).toEqual(['1965-09-02', '1970-05', undefined]);
  });
});

describe('what a step settles', () => {
  it('is in time on the closing day, and late on the day after', () => {
    const late = ({ promise, record }: ReturnType<typeof openingOn>): boolean[] =>
      settlementsOf(promise, record).map((settlement) => settlement.late);
    expect(late(openingOn('1974-12-31'))).toEqual([false, false]);
    expect(late(openingOn('1975-01-01'))).toEqual([true, true]);
  });

  it('is found with its step, counted from 1, and its place in the entry', () => {
    const { promise, record } = changed('tidal-lock');
    expect(settlementsOf(promise, record)).toEqual([
      { what: '1970-12-31', step: 5, path: ['steps', 4, 'settles', 0], late: false },
      { what: 'promise', step: 5, path: ['steps', 4, 'settles', 1], late: false },
    ]);
  });

  it('may be the promise, and each date that was named for it, once', () => {
    expect(settleable(changed('tidal-lock').promise)).toEqual(['promise', '1970-12-31', '1973']);
    expect(settleable(changed('common-dues').promise)).toEqual(['promise']);
    expect(settleable(changed('pilots-school').promise)).toEqual(['promise', '1976~']);
  });
});

describe('the steps that decide a verdict', () => {
  const deciding = ({ promise, record }: ReturnType<typeof changed>): number[] => decidingSteps(promise, record);

  it('are those that settle the promise, or the date it is judged by, up to the closing day', () => {
    expect(deciding(changed('tidal-lock'))).toEqual([4]);
    expect(deciding(changed('tidal-lock', [', promise]', ']']))).toEqual([4]);
    expect(deciding(changed('common-dues'))).toEqual([2]);
    expect(deciding(changed('tidal-lock', ['"1970-12-31", promise]', '"1973"]']))).toEqual([]);
    expect(deciding(openingOn('1974-12-31'))).toEqual([4]);
    expect(deciding(openingOn('1975-01-01'))).toEqual([]);
  });
});

/** What is said of the verdict of a promise with some of its words changed. */
function verdictReport(...changes: Parameters<typeof changed>): string {
  return formatProblems(run([verdictCourse], changed(...changes).record)).replaceAll('tests/fixtures/tides/', '');
}

const settles = ', settles: ["1970-12-31", promise]';

describe('an open verdict', () => {
  const due = (day: string): string => verdictReport('pilots-school', ['due: "1976~"', `due: "${day}"`]);

  it('stands while the deadline has not passed: it may be met on the closing day itself', () => {
    expect(due('1974-12-31')).toBe('');
    expect(due('1974-12')).toBe('');
  });

  it('does not stand when the deadline passed on the day before', () => {
    expect(due('1974-12-30')).toMatchInlineSnapshot(
      `"promises/pilots-school.md:13:7  verdict-course  The verdict is "pending", but 1974-12-30 passed before 1974-12-31 and no step settles it.  Correct the verdict; or add "settles: ["1974-12-30"]" to the step that did what was due; or remove "due:" if it is the date of a part only."`,
    );
  });

  it('stands where a step met the deadline in time: that one, and no other', () => {
    const met = (what: string): string =>
      verdictReport(
        'pilots-school',
        ['due: "1976~"', 'due: "1970-05"'],
        ['sources: [radio] }', `settles: ["${what}"], sources: [radio] }`],
      );
    expect(met('1970-05')).toBe('');
    expect(met('1970')).toContain('The verdict is "pending", but 1970-05 passed');
  });

  it('does not stand beside a step that settles the promise, unless that came later', () => {
    expect(verdictReport('tidal-lock', ['is: honoured-late', 'is: pending'])).toMatchInlineSnapshot(
      `"promises/tidal-lock.md:15:100  verdict-course  Step 5 settles the promise, but its verdict is "pending".  Write the verdict that the step brings, or take "promise" away here."`,
    );
    const gone = 'text: The budget leaves the school out.';
    expect(
      verdictReport('pilots-school', [
        `event: 1974-02-pilots-school-dropped, step: delayed, ${gone}`,
        `date: "1976", step: delayed, ${gone}, settles: [promise]`,
      ]),
    ).toBe('');
  });
});

describe('a settled verdict', () => {
  it('stands on a step that settles the promise up to the closing day', () => {
    expect(verdictReport('tidal-lock')).toBe('');
    expect(verdictReport('common-dues', [', settles: [promise]', ''])).toMatchInlineSnapshot(
      `"promises/common-dues.md:11:7  verdict-course  No step up to 1974-12-31 supports the verdict "honoured".  Add "settles: [promise]" to the step that decides it."`,
    );
    expect(verdictReport('common-dues', ['settles: [promise]', 'settles: ["1967"]'])).toContain('No step up to ');
    expect(verdictReport('common-dues', ['event: 1967-11-20-treaty-in-force', 'date: "1975"'])).toContain(
      'No step up to ',
    );
  });

  it('stands as a late one also on a deadline that passed', () => {
    expect(verdictReport('tidal-lock', [settles, ''])).toBe('');
    expect(
      verdictReport('tidal-lock', [settles, ''], ['due: "1970-12-31"', 'due: "1974-12-31"']),
    ).toMatchInlineSnapshot(
      `"promises/tidal-lock.md:17:7  verdict-course  No step up to 1974-12-31 supports the verdict "honoured-late".  Add "settles: [promise]" to the step that decides it, or "due:" with the date that passed."`,
    );
    expect(verdictReport('tidal-lock', [settles, ', settles: ["1970-12-31"]'])).toContain('No step up to ');
    expect(verdictReport('tidal-lock', [settles, ''], ['is: honoured-late', 'is: honoured'])).toContain(
      'No step up to ',
    );
  });
});

describe('a step after the closing day that settles the promise', () => {
  const late: [string, string] = [opening, 'date: "1975", step: finished'];

  it('needs the state that it brings', () => {
    expect(verdictReport('tidal-lock', late)).toMatchInlineSnapshot(
      `"promises/tidal-lock.md:15:84  verdict-course  Step 5 settles the promise after 1974-12-31, but there is no "since:".  Add "since:" with the verdict that the step brings and its date."`,
    );
    expect(verdictReport('tidal-lock', late, ['verdict:', 'since: { is: honoured, date: "1975" }\nverdict:'])).toBe('');
    expect(verdictReport('tidal-lock', late, [settles, ', settles: ["1970-12-31"]'])).toBe('');
  });
});

describe('a verdict of which too little is known', () => {
  it('is not looked at', () => {
    const unsettled: [string, string] = [', settles: [promise]', ''];
    expect(verdictReport('common-dues', unsettled, ['is: honoured', 'is: unheard-of'])).toBe('');
    expect(verdictReport('common-dues', unsettled, ['  is: honoured\n', ''])).toBe('');
    expect(verdictReport('common-dues', unsettled, ['verdict:\n  is: honoured\n  confidence: high\n', ''])).toBe('');
    expect(verdictReport('common-dues', unsettled, ['side: shared', 'side: "shared" "x'])).toBe('');
  });

  it('is not looked at without record.yaml', () => {
    const record = tides.changed({ 'record.yaml': undefined });
    expect(run([verdictCourse], record)).toEqual([]);
    const promise = record.of('promises').find(({ id }) => id === 'tidal-lock');
    expect(promise && settlementsOf(promise, record).some(({ late }) => late)).toBe(false);
  });
});

describe('a promise without steps', () => {
  it('settles nothing', () => {
    const none = changed('common-dues', [
      /steps:[^]*(?=verdict:)/.exec(readFileSync('tests/fixtures/tides/promises/common-dues.md', 'utf8'))?.[0] ?? '',
      '',
    ]);
    expect(stepDates(none.promise, none.record)).toEqual([]);
    expect(settlementsOf(none.promise, none.record)).toEqual([]);
    expect(decidingSteps(none.promise, none.record)).toEqual([]);
  });
});
