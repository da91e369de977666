import { describe, expect, it } from 'vitest';
import { firstSentence, summaryOf } from '../../src/views/summary.ts';
import { tidesEvent } from './tides.ts';

describe('the first sentence', () => {
  it.each([
    ['The lock opens. A ship passes.', 'The lock opens.'],
    ['Will it open? Nobody knows.', 'Will it open?'],
    ['It costs 3.5 million. Ostrand pays.', 'It costs 3.5 million.'],
    ['It takes approx. ten weeks. Then it opens.', 'It takes approx. ten weeks.'],
    ['Lind says “it opens.” Kallas doubts it.', 'Lind says “it opens.”'],
    ['Lind opens it. “At last”, says Kallas.', 'Lind opens it.'],
    ['The lock opens. Été comme hiver.', 'The lock opens.'],
    ['The lock opens.  A ship passes.', 'The lock opens.'],
    ['The lock opens.', 'The lock opens.'],
    ['No stop at the end', 'No stop at the end'],
    ['', ''],
  ])('of "%s" is "%s"', (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });
});

describe('a summary', () => {
  const prose = (text: string) => ({ ...tidesEvent('1961').lead, text });

  it('is the whole text where that has room, to the last character', () => {
    expect(summaryOf(prose('The lock opens'), 14)).toBe('The lock opens');
    expect(summaryOf(prose('x'.repeat(200)))).toBe('x'.repeat(200));
  });

  it('ends at a word, with an ellipsis, within the limit', () => {
    expect(summaryOf(prose('The lock opens today'), 16)).toBe('The lock opens…');
    expect(summaryOf(prose('The lock  opens today'), 13)).toBe('The lock…');
    expect(summaryOf(prose('The lock opens'), 13)).toBe('The lock…');
  });

  it('ends within the limit also where words have no spaces between them', () => {
    expect(summaryOf(prose('一九六一年提议建造船闸'), 5)).toBe('一九六一…');
  });

  it('has room for 200 characters where no limit is given', () => {
    const summary = summaryOf(prose(`${'ten chars '.repeat(19)}and eleven more`));
    expect(summary).toBe(`${'ten chars '.repeat(19)}and…`);
    expect(summary.length).toBeLessThanOrEqual(200);
  });
});
