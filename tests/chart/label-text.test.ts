import { describe, expect, test } from 'vitest';
import { labelLines, textWidth, unbroken } from '../../src/chart/label-text.ts';

describe('a label', () => {
  test('keeps a title that fits, in lines of even length', () => {
    expect(labelLines('Ferry company buys a new boat', 24, 3)).toEqual(['Ferry company', 'buys a new boat']);
  });

  test('is not cut short: it does not exist where it does not fit whole', () => {
    expect(labelLines('Harbour master announces a plan for the long winter months', 22, 2)).toBeUndefined();
  });

  test('breaks a long compound at its hyphen', () => {
    expect(labelLines('A boats-for-timber deal', 12, 2)).toEqual(['A boats-for-', 'timber deal']);
  });

  test('is read as one text, whose compounds run on over their lines', () => {
    const title = 'A boats-for-timber deal of 2018-2022';
    expect(unbroken(labelLines(title, 12, 4) ?? [])).toBe(title);
  });
});

test('the width of a text grows with its letters and its size', () => {
  expect(textWidth('mm', 10)).toBeGreaterThan(textWidth('ll', 10));
  expect(textWidth('word', 20)).toBeCloseTo(2 * textWidth('word', 10));
  expect(textWidth('中国', 10)).toBe(20);
});
