import { describe, expect, it } from 'vitest';
import { type EdtfDate, parseEdtf } from '../../src/record/dates/edtf-date.ts';
import { dateWords, extentWords, marginDateWords, monthOf, shortDateWords } from '../../src/views/date-words.ts';

function date(text: string): EdtfDate {
  const parsed = parseEdtf(text);
  if (!parsed) throw new Error(`${text} is not a date`);
  return parsed;
}

describe('a date in words', () => {
  it.each([
    ['2015-10-12', '12 October 2015'],
    ['2015-10', 'October 2015'],
    ['2015', '2015'],
    ['2014-10-31~', 'about 31 October 2014'],
    ['2018-03~', 'about March 2018'],
    ['2017~', 'about 2017'],
    ['2014-05?', 'May 2014 (uncertain)'],
    ['2014-05%', 'about May 2014 (uncertain)'],
    ['2015-07-11/2015-07-14', '11 to 14 July 2015'],
    ['2018-08-27/2018-09-01', '27 August to 1 September 2018'],
    ['2019-10/2019-11', 'October to November 2019'],
    ['2011-11-09/2012-01-15', '9 November 2011 to 15 January 2012'],
    ['2014/2019', '2014 to 2019'],
    ['2014-01-01/2019-12-31', '1 January 2014 to 31 December 2019'],
    ['0999-03-15', '15 March 999'],
    ['0087-03/0087-05', 'March to May 87'],
    ['0000-12-31', '31 December 1 BC'],
    ['0000/0001', '1 BC to 1'],
  ])('%s reads "%s"', (edtf, words) => {
    expect(dateWords(date(edtf))).toBe(words);
  });

  it('never adds a day that is not there', () => {
    expect(dateWords(date('2015-10'))).not.toMatch(/\d{1,2} October/);
  });

  it('is short in narrow columns and leaves out the year under its heading', () => {
    expect(shortDateWords(date('2015-10-12'))).toBe('12 Oct 2015');
    expect(marginDateWords(date('2015-10-12'))).toBe('12 Oct');
    expect(marginDateWords(date('2015-07-11/2015-07-14'))).toBe('11 to 14 Jul');
    expect(marginDateWords(date('2014-05?'))).toBe('May (uncertain)');
    expect(marginDateWords(date('2014'))).toBe('2014');
    expect(marginDateWords(date('0999-03-15'))).toBe('15 Mar');
    expect(marginDateWords(date('0000-03?'))).toBe('Mar (uncertain)');
    expect(marginDateWords(date('2017~'))).toBe('about 2017');
  });

  it('keeps both years under a heading where it leaves the year', () => {
    expect(marginDateWords(date('2011-11-09/2012-01-15'))).toBe('9 Nov 2011 to 15 Jan 2012');
    expect(marginDateWords(date('2014-12/2015-02~'))).toBe('about Dec 2014 to Feb 2015');
  });

  it.each([
    [['2011-11-09/2012-01-15', '2022-09-27'], '9 November 2011 to 27 September 2022'],
    [['2014-05', '2015-07-11/2015-07-14'], 'May 2014 to 14 July 2015'],
    [['2014-01/2019-12', '2015-03-01'], 'January 2014 to December 2019'],
    [['2014-05-24', '2014-05-24'], '24 May 2014'],
    [[], ''],
  ])('of %j together reach from the first day of the first to the last of the last', (dates, words) => {
    expect(extentWords(dates.map(date))).toBe(words);
  });

  it('files a row under its month only where the month is known', () => {
    expect(monthOf(date('2015-10-12'))).toBe('2015-10');
    expect(monthOf(date('2015-10~'))).toBe('2015-10');
    expect(monthOf(date('2015'))).toBeUndefined();
    expect(monthOf(date('2018-08-27/2018-09-01'))).toBeUndefined();
  });
});
