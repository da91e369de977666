import { describe, expect, it } from 'vitest';
import { dayInWords, lastDayOf, monthNumber } from '../../../../src/components/timeline/client/months.ts';

describe('a month of the slider', () => {
  it.each(['2016-02-29', '2015-12-31', '1999-06-30', '0099-01-31', '0000-02-29'])('ends on %s', (day) => {
    expect(lastDayOf(monthNumber(day))).toBe(day);
  });
});

describe('a day in words', () => {
  it.each([
    ['2016-06-30', '30 June 2016'],
    ['0999-03-15', '15 March 999'],
    ['0000-12-31', '31 December 1 BC'],
  ])('%s reads "%s"', (day, words) => {
    expect(dayInWords(day, 'en')).toBe(words);
  });
});
