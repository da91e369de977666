import { describe, expect, test } from 'vitest';
import { compareDates, type EdtfDate, edtfKind, overlaps, parseEdtf } from '../../../src/record/dates/edtf-date.ts';

function date(text: string): EdtfDate {
  const parsed = parseEdtf(text);
  if (!parsed) throw new Error(`${text} is not a date`);
  return parsed;
}

describe('a date', () => {
  test.each([
    ['1965-09-02', '1965-09-02', '1965-09-02', 'day'],
    ['1965-09', '1965-09-01', '1965-09-30', 'month'],
    ['1965', '1965-01-01', '1965-12-31', 'year'],
    ['1964-02', '1964-02-01', '1964-02-29', 'month'],
    ['1962-05-14/1962-05-18', '1962-05-14', '1962-05-18', 'span'],
    ['1962-05/1963', '1962-05-01', '1963-12-31', 'span'],
    ['1990/1994', '1990-01-01', '1994-12-31', 'span'],
  ])('%s reaches from %s to %s', (text, from, to, precision) => {
    expect(date(text)).toEqual({ edtf: text, from, to, precision, approximate: false, uncertain: false });
  });

  test.each([
    ['1963-10-31~', true, false],
    ['1963-10?', false, true],
    ['1963%', true, true],
    ['1963-10~/1964', true, false],
    ['1963/1964-02?', false, true],
    ['1963?/1964~', true, true],
  ])('%s says whether it is approximate or uncertain', (text, approximate, uncertain) => {
    expect(date(text)).toMatchObject({ approximate, uncertain });
  });

  test('is given the same bounds every time it is asked for', () => {
    expect(parseEdtf('1965-09')).toBe(parseEdtf('1965-09'));
  });

  test.each([
    ['', 'nothing'],
    ['1965-02-30', 'a day that is not in the calendar'],
    ['1965-13', 'a month that is not'],
    ['1965-1-2', 'a day without its noughts'],
    ['1965-21', 'a season'],
    ['1965-09-02T10:00', 'a time of day'],
    ['1965-09-02/..', 'a span without an end'],
    ['../1965', 'a span without a beginning'],
    ['1966/1965', 'a span that ends before it begins'],
    ['1965-09-02/1965-09-01', 'a span that ends on the day before'],
    ['1965-21/1966', 'a span from a season'],
    ['1965/1966-21', 'a span to a season'],
    ['1965-31', 'a part of a year'],
    ['196X', 'a decade'],
    ['1965-XX', 'an unknown month'],
    ['?1965-09', 'a sign before the date'],
    ['1965?-09', 'a doubt about one part only'],
    ['y17000', 'a far year'],
    ['2 September 1965', 'words'],
  ])('%j is refused: %s', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });
});

describe('a date of EDTF that the record has no use for', () => {
  const season = 'Write its months, as in "2016-03/2016-05"; a span of years is "2016/2021".';
  const span = 'Write the end, or only the date at which it begins.';
  const choice = 'Write the span that holds them, and say in the text which they are.';
  const digits = 'Write the finest date that is known: "2016", "2016-05", or "2010/2019".';

  test.each([
    ['1991-21', 'a season or a part of a year', season],
    ['1991-33', 'a season or a part of a year', season],
    ['1991-41', 'a season or a part of a year', season],
    ['1991-05/..', 'a span without an end', span],
    ['/1991', 'a span without an end', span],
    ['1991/', 'a span without an end', span],
    ['[1991,1992]', 'a choice of dates', choice],
    ['{1991,1992}', 'a choice of dates', choice],
    ['Y17000', 'a year of more or fewer than four digits', 'Write a year of four digits.'],
    ['-0044', 'a year of more or fewer than four digits', 'Write a year of four digits.'],
    ['199X', 'a date with unknown digits', digits],
    ['1991-xx', 'a date with unknown digits', digits],
    ['1991-05-14T08:00:00Z', 'a point in time', 'Write the day alone.'],
    ['1991?-05', 'of a form', 'Write a day, a month or a year, or a span of two of them.'],
  ])('%s is %s', (text, kind, instead) => {
    expect(edtfKind(text)).toEqual([kind, instead]);
  });

  test.each(['soon', '1991-13', '1991-42', ''])('%j is none of any kind', (text) => {
    expect(edtfKind(text)).toBeUndefined();
  });
});

test('two dates overlap when they can share a day', () => {
  expect(overlaps(date('1965-09'), date('1965-09-30/1965-10-02'))).toBe(true);
  expect(overlaps(date('1965-09-30/1965-10-02'), date('1965-09'))).toBe(true);
  expect(overlaps(date('1965-09'), date('1965-10-01'))).toBe(false);
  expect(overlaps(date('1965-10-01'), date('1965-09'))).toBe(false);
});

test('dates are read in the order of their first day, the finer one first', () => {
  const texts = ['1965~', '1965', '1965-02', '1964-12-31', '1965-01', '1965-01-01', '1965-01-01/1965-01-03'];
  expect(
    texts
      .map(date)
      .sort(compareDates)
      .map(({ edtf }) => edtf),
  ).toEqual(['1964-12-31', '1965-01-01', '1965-01-01/1965-01-03', '1965-01', '1965', '1965~', '1965-02']);
});
