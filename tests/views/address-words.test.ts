import { expect, test } from 'vitest';
import { addressWords } from '../../src/views/address-words.ts';

test('the words of an address are those of its longest part, without numbers and endings', () => {
  expect(addressWords('https://post.example/en/230/a-ferry-sails-every-week')).toBe('a ferry sails every week');
  expect(addressWords('https://post.example/reports/A_Ferry_Sails_Every_Week_999.html')).toBe(
    'a ferry sails every week',
  );
  expect(addressWords('https://post.example/1991/05/14/north-offers-a-ferry-1234567.html?page=2')).toBe(
    'north offers a ferry',
  );
});

test('they are read in any script', () => {
  expect(
    addressWords(
      'https://post.example/news/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC-%D0%B8%D0%B4%D1%91%D1%82-%D0%B2-%D0%BF%D0%BE%D1%80%D1%82',
    ),
  ).toBe('паром идёт в порт');
});

test('an address of numbers or of few words spells out nothing', () => {
  expect(addressWords('https://post.example/19910514/1023537325.html')).toBeUndefined();
  expect(addressWords('https://post.example/ferry-letter')).toBeUndefined();
  expect(addressWords('https://post.example/%E0%A4%A')).toBeUndefined();
});
