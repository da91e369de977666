import { describe, expect, it } from 'vitest';
import { laterWords, stateSince } from '../../../src/views/promise/since.ts';
import { date, tides, tidesPromise } from '../tides.ts';

const school = tidesPromise('pilots-school');

/** The later state of the school for pilots, pending on the closing day, in words. */
function words(is: string, day?: string): string | undefined {
  const state = stateSince(tides(), { ...school, since: { is, date: day === undefined ? undefined : date(day) } });
  return state && laterWords(state);
}

describe('the later state of a promise', () => {
  it('may have come about before the page that tells of it, where something was done', () => {
    expect(words('honoured', '1976-02-15')).toBe('honoured by 15 February 1976');
    expect(words('half-honoured', '1976')).toBe('half honoured by 1976');
  });

  it('is known for the date of that page only, where nothing was done', () => {
    expect(words('forsaken', '1976-02-15')).toBe('forsaken on 15 February 1976');
    expect(words('pending', '1976-02')).toBe('still pending in February 1976');
  });

  it('is said to stand, where it was done by the closing day', () => {
    const state = stateSince(tides(), {
      ...school,
      verdict: { ...school.verdict, is: 'honoured' },
      since: { is: 'honoured', date: date('1976-02-15') },
    });
    expect(state && laterWords(state)).toBe('still honoured on 15 February 1976');
  });

  it('has no date where the page has none', () => {
    expect(words('honoured')).toBe('honoured');
  });

  it('takes the date in the words that it is given', () => {
    const state = stateSince(tides(), { ...school, since: { is: 'honoured', date: date('1976') } });
    expect(state && laterWords(state, () => 'some day')).toBe('honoured by some day');
    expect(state?.verdict.label).toBe('Honoured');
  });
});
