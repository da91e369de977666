import { describe, expect, test } from 'vitest';
import { suggestDate } from '../../src/record/dates/date-suggestion.ts';
import { closest, didYouMean, nearest } from '../../src/record/suggest.ts';
import { slug } from '../../src/record/value-form.ts';

describe('for a date, an editor is told', () => {
  test.each([
    ['14 May 1991', '1991-05-14'],
    ['May 14th, 1991', '1991-05-14'],
    ['Sept. 1991', '1991-09'],
    ['1991/5/4', '1991-05-04'],
    ['1991-05-14T08:00Z', '1991-05-14'],
    ['14.5.1991', '1991-05-14'],
    ['  1st  May 1991 ', '1991-05-01'],
    ['14 May, 1991', '1991-05-14'],
    ['May. 2nd 1991', '1991-05-02'],
    ['May 1991', '1991-05'],
    ['1991.5', '1991-05'],
    ['1991-05-14 08:00', '1991-05-14'],
    ['about 1991', '1991~'],
    ['~1991', '1991~'],
    ['ca 1991', '1991~'],
    ['circa 14 May 1991', '1991-05-14~'],
    ['c. May 1991', '1991-05~'],
    ['11 May 1991 to 14 May 1991', '1991-05-11/1991-05-14'],
    ['1991–1992', '1991/1992'],
    ['May 1991 - June 1991', '1991-05/1991-06'],
    ['1991 until about 1993', '1991/1993~'],
  ])('for %j: %s', (written, suggestion) => {
    expect(suggestDate(written)).toBe(suggestion);
  });

  test.each([
    'spring 1991',
    '31 April 1991',
    '05/06/1991',
    'x14 May 1991',
    '14 May 19911',
    '114.5.1991',
    '1991-05-14x',
    '1992 to 1991',
    '1990 to 1991 to 1992',
    '1991 until soon',
    'about soon',
    'about',
    'soon',
    '',
  ])('nothing for %j', (written) => {
    expect(suggestDate(written)).toBeUndefined();
  });
});

describe('for a word, an editor is told', () => {
  const words = ['statement', 'agreement', 'launch', 'talks'];

  test.each([
    ['statment', 'statement'],
    ['Agreement', 'agreement'],
    ['tlaks', 'talks'],
  ])('for %j: %s', (written, suggestion) => {
    expect(closest(written, words)).toBe(suggestion);
  });

  test('nothing when no word is close, or the word is too short to tell', () => {
    expect(closest('ratification', words)).toBeUndefined();
    expect(closest('5', ['1', '2', '3'])).toBeUndefined();
  });

  test('the closest one, or all that may be used', () => {
    expect(didYouMean('lunch', words, 'Use another.')).toBe('Did you mean "launch"?');
    expect(didYouMean('xyz', words, 'Use another.')).toBe('Use another.');
  });
});

describe('for an id that breaks off', () => {
  const ids = ['1991-05-14-ferry-letter', '1991-05-14-pier', '1992-03-ferry-timetable', 'north-post'];

  test('an editor is told the one that begins so', () => {
    expect(nearest('1991-05-14-ferry', ids)).toBe('1991-05-14-ferry-letter');
    expect(didYouMean('north', ids, 'Cite another.')).toBe('Did you mean "north-post"?');
  });

  test('nothing where several do, or it breaks off within a word', () => {
    expect(nearest('1991-05-14', ids)).toBeUndefined();
    expect(nearest('1992-03-fer', ids)).toBeUndefined();
    expect(nearest('', ids)).toBeUndefined();
  });
});

describe('for an id with a slip of the keys', () => {
  test('an editor is told the one that differs by one letter in ten', () => {
    expect(nearest('ada-norht', ['ada-north', 'bo-south'])).toBeUndefined();
    expect(nearest('ada-nort', ['ada-north', 'bo-south'])).toBe('ada-north');
    expect(nearest('Ada-North', ['ada-north'])).toBe('ada-north');
    expect(nearest('1991-05-14-fery-lettr', ['1991-05-14-ferry-letter'])).toBe('1991-05-14-ferry-letter');
  });

  test('nothing where two are as close, and the closer of two', () => {
    expect(nearest('wang-yan', ['wang-yang', 'wang-yand'])).toBeUndefined();
    expect(nearest('1991-05-14-fery-letter', ['1991-05-14-ferry-letters', '1991-05-14-fry-letter'])).toBe(
      '1991-05-14-fry-letter',
    );
  });
});

test('how far a word may be off grows with its length', () => {
  expect(closest('ab', ['ac'])).toBeUndefined();
  expect(closest('abc', ['abd'])).toBe('abd');
  expect(closest('abc', ['ade'])).toBeUndefined();
  expect(closest('abcdef', ['abcdxy'])).toBe('abcdxy');
  expect(closest('abcdef', ['abcxyz'])).toBeUndefined();
  expect(closest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
  expect(closest('talk', ['talks', 'talky'])).toBe('talks');
  expect(closest('talk', ['walks', 'talks'])).toBe('talks');
});

test('an id is made of letters, digits and single hyphens', () => {
  expect(slug('The Café — 2nd Edition!')).toBe('the-cafe-2nd-edition');
  expect(slug('東京')).toBe('an-id');
});
