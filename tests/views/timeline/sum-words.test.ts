import { describe, expect, it } from 'vitest';
import { longestSumWords, type Sum, sumWords, yearWords } from '../../../src/views/timeline/sum-words.ts';

const whole: Sum = {
  shown: 193,
  total: 193,
  voices: [
    { phrase: 'North', count: 150 },
    { phrase: 'South', count: 43 },
  ],
  outside: 9,
  edges: 'before 1990 or after 1994',
};

describe('the sum of a view', () => {
  it('says of how many events those shown are, who speaks in them, and how many lie outside the span', () => {
    expect(sumWords(whole)).toBe(
      '193 events, oldest first: 150 by North and 43 by South. 9 are from before 1990 or after 1994.',
    );
    const voices = [
      { phrase: 'North', count: 29 },
      { phrase: 'South', count: 1 },
    ];
    expect(sumWords({ ...whole, shown: 30, voices, outside: 0 })).toBe(
      '30 of 193 events, oldest first: 29 by North and 1 by South.',
    );
  });

  it('is never longer than its longest', () => {
    const almost = sumWords({ ...whole, shown: 192 });
    expect(longestSumWords(whole).length).toBeGreaterThanOrEqual(almost.length);
  });
});

describe('the words beside the heading of a year', () => {
  it('name the events of its page', () => {
    expect(yearWords(33, 33, '2014')).toBe('33 events: open 2014');
    expect(yearWords(2, 33, '2014')).toBe('2 of 33 · Show all of 2014');
  });

  it('name no page before and after the span', () => {
    expect(yearWords(3, 3, undefined)).toBe('3 events');
    expect(yearWords(1, 3, undefined)).toBe('1 of 3 events');
  });
});
