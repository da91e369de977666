import { expect, it } from 'vitest';
import { fold, partsOf, wordsOf } from '../../src/search/words.ts';

it.each([
  ['Café', 'cafe'],
  ['Ёлка', 'елка'],
  ['Китайский', 'китайский'],
  ['ХАЙНАНЬ', 'хайнань'],
  ['Chang’e', 'change'],
  ['RD‑180', 'rd-180'],
  ['ＣＧＷＩＣ', 'cgwic'],
])('%s is compared as %s', (written, folded) => {
  expect(fold(written)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});

it('a word holds its hyphens and slashes, and gives up its possessive', () => {
  expect(wordsOf('Russia’s RD-180, CD/1839.').map(({ folded }) => folded)).toEqual(['russia', 'rd-180', 'cd/1839']);
  expect(partsOf('glonass-beidou')).toEqual(['glonass', 'beidou']);
});
