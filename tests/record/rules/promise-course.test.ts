import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../src/record/draft.ts';
import type { Draft } from '../../../src/record/draft.ts';
import type { Drafts } from '../../../src/record/drafts.ts';
import { draftsWith, readDrafts } from '../../../src/record/load.ts';
import { decidingSteps, settleable, settlementsOf, stepDates } from '../../../src/record/rules/promise-course.ts';
import { verdictCourse } from '../../../src/record/rules/record/verdict-course.ts';
import { run } from '../../../src/record/rules/rule.ts';
import { readSettings } from '../../../src/record/settings.ts';

/** The record about the lock with some words of a promise changed, and that promise. */
function changed(id: string, ...changes: [from: string, to: string][]): { record: Drafts; promise: Draft<'promises'> } {
  const path = `promises/${id}.md`;
  const drafts = readDrafts('tests/fixtures/tides');
  const text = changes.reduce(
    (before, [from, to]) => {
      if (!before.includes(from)) throw new RangeError(from);
      return before.replace(from, to);
    },
    drafts.files.find((file) => file.path === path)?.text ?? '',
  );
  const record = draftsWith(drafts, new Map([[path, text]]), { draft: readDraft, settings: readSettings });
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
    expect(deciding(changed('tidal-lock', ['"1970-12-31", promise]', '"1973"]']))).toEqual([]);
    expect(deciding(openingOn('1974-12-31'))).toEqual([4]);
    expect(deciding(openingOn('1975-01-01'))).toEqual([]);
  });
});

describe('an open verdict', () => {
  const report = (due: string): string[] =>
    run([verdictCourse], changed('pilots-school', ['due: "1976~"', `due: "${due}"`]).record).map(
      ({ reason }) => reason,
    );

  it('stands while the deadline has not passed: it may be met on the closing day itself', () => {
    expect(report('1974-12-31')).toEqual([]);
    expect(report('1974-12')).toEqual([]);
  });

  it('does not stand when the deadline passed on the day before', () => {
    expect(report('1974-12-30')).toEqual([
      'The verdict is "pending", but 1974-12-30 passed before 1974-12-31 and no step settles it.',
    ]);
  });
});
