import { describe, expect, test } from 'vitest';
import { compareDates, type EdtfDate, overlaps, parseEdtf } from '../../../src/record/dates/edtf-date.ts';

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

test('two dates overlap when they can share a day', () => {
  expect(overlaps(date('1965-09'), date('1965-09-30/1965-10-02'))).toBe(true);
  expect(overlaps(date('1965-09'), date('1965-10-01'))).toBe(false);
});

test('dates are read in the order of their first day, the finer one first', () => {
  const texts = ['1965', '1965-02', '1964-12-31', '1965-01', '1965-01-01', '1965-01-01/1965-01-03'];
  expect(
    texts
      .map(date)
      .sort(compareDates)
      .map(({ edtf }) => edtf),
  ).toEqual(['1964-12-31', '1965-01-01', '1965-01-01/1965-01-03', '1965-01', '1965', '1965-02']);
});
