import { describe, expect, it } from 'vitest';
import { keysOfText } from '../../../src/views/search/keys.ts';
import { loadStem } from '../../../src/views/search/stem.ts';

const languages = [{ code: 'en', script: 'Latin', pairs: false, stopWords: ['on', 'his'], months: [], characters: '' }];

describe('the keys of a text', () => {
  it('leave out a word that tells nothing by how it is written, and keep one whose stem is spelt like it', async () => {
    const stem = await loadStem(['en']);
    const keys = (text: string, neighbours = false): string[] =>
      keysOfText(text, languages, stem, neighbours, new Set(['on', 'his']));
    expect(stem('one', 'en')).toBe('on');
    expect(keys('one bridge')).toEqual(['on', 'bridg']);
    expect(keys('his bridge on')).toEqual(['bridg']);
    expect(keys('on-board')).toEqual(['onboard', 'board']);
  });
});
