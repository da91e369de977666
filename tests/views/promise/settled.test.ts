import { describe, expect, it } from 'vitest';
import { datedSteps } from '../../../src/views/promise/dated.ts';
import { settledWords } from '../../../src/views/promise/settled.ts';
import { date, tides, tidesPromise } from '../tides.ts';

const lock = tidesPromise('tidal-lock');

/** What the opening of the lock settles, were it on another day. */
function words(day: string, settles: string[], changes: Partial<typeof lock> = {}): string | undefined {
  const promise = { ...lock, ...changes };
  const [opening] = datedSteps(tides(), promise).slice(-1);
  if (!opening) throw new RangeError(day);
  return settledWords(tides(), promise, { ...opening, date: date(day), step: { ...opening.step, settles } });
}

describe('a step that settles a deadline', () => {
  it('meets it on its last day, and late from the next', () => {
    expect(words('1970-12-31', ['1970-12-31'])).toBe('Deadline of 31 Dec 1970 met');
    expect(words('1971-01-01', ['1970-12-31'])).toBe('Deadline of 31 Dec 1970 met late');
  });

  it('may meet any that was named, whichever the verdict is measured against', () => {
    expect(words('1973-06-30', ['1973'])).toBe('Deadline of 1973 met');
    expect(words('1970-12-31', ['1970-12-31'], { deadlines: [] })).toBe('Deadline of 31 Dec 1970 met');
    expect(words('1970-12-31', ['1970-12-31'], { deadlines: [], due: undefined })).toBeUndefined();
  });
});

describe('a step that settles the promise', () => {
  it('decides the verdict up to the closing day, and after it the later state', () => {
    const since = { is: 'forsaken', date: undefined };
    expect(words('1974-12-31', ['promise'], { since })).toBe('Decides the verdict: honoured late');
    expect(words('1975-01-01', ['promise'], { since })).toBe('Decides the verdict: forsaken');
    expect(words('1975-01-01', ['promise'], { since: undefined })).toBeUndefined();
  });

  it('is told of after the deadline that it meets', () => {
    expect(words('1970-12-30', ['1970-12-31', 'promise'])).toBe(
      'Deadline of 31 Dec 1970 met; decides the verdict: honoured late',
    );
    expect(words('1970-12-30', [])).toBeUndefined();
  });
});
