import { describe, expect, it } from 'vitest';
import { byLetter } from '../../src/views/alphabet.ts';

const named = (...names: string[]): { name: string }[] => names.map((name) => ({ name }));

describe('an alphabetical list', () => {
  it('files a name under its first letter, without accents and without regard to case', () => {
    const letters = byLetter(named('Émile', 'eastday', 'Fuzhou'));
    expect(letters.map(({ letter, items }) => [letter, items.map(({ name }) => name)])).toEqual([
      ['E', ['Émile', 'eastday']],
      ['F', ['Fuzhou']],
    ]);
  });

  it('puts figures first, under one heading, and skips signs before a letter', () => {
    const letters = byLetter(named('Apollo', '3DNews', '360', '“Partners”'));
    expect(letters.map(({ letter }) => letter)).toEqual(['0–9', 'A', 'P']);
    expect(letters[0]?.items).toHaveLength(2);
    expect(letters.map(({ anchor }) => anchor)).toEqual(['letter-0', 'letter-a', 'letter-p']);
  });

  it('keeps other scripts, after the Latin letters', () => {
    expect(byLetter(named('北斗', 'Земля', 'Zarya')).map(({ letter }) => letter)).toEqual(['Z', 'З', '北']);
  });
});
