import { expect, test } from 'vitest';
import { transliterate } from '../../src/record/transliterate.ts';

test.each([
  ['съезд', 'sezd'],
  ['щёголь', 'shchegol'],
  ['южный', 'yuzhnyy'],
  ['київ', 'kiyiv'],
  ['ferry 王', 'ferry 王'],
])('%s is written %s in Latin letters', (word, latin) => {
  expect(transliterate(word)).toBe(latin);
});
