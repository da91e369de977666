import { describe, expect, it } from 'vitest';
import { rank } from '../../../src/views/search/rank.ts';
import { levelOf, levels } from '../../../src/views/search/zones.ts';

const even = () => 1;
const group = (documents: readonly number[], level = 4, weight = 1, bonus = false) => ({
  weight,
  bonus,
  variants: [{ quality: 1, postings: documents.map((document) => ({ document, level })) }],
});

describe('ranking', () => {
  it('puts a rare word before a common one', () => {
    const ranked = rank([group([0, 1, 2, 3, 4, 5, 6, 7]), group([9])], 10, even);
    expect(ranked[0]?.document).toBe(9);
  });

  it('puts more of the words before fewer', () => {
    const ranked = rank([group([1, 2]), group([2, 3])], 10, even);
    expect(ranked[0]?.document).toBe(2);
  });

  it('puts a title before a body, and a near spelling behind the word itself', () => {
    expect(
      rank([{ weight: 1, bonus: false, variants: [...group([1], 1).variants, ...group([2], 5).variants] }], 10, even)[0]
        ?.document,
    ).toBe(2);
    const near = { quality: 0.7, postings: [{ document: 1, level: 4 }] };
    expect(rank([{ weight: 1, bonus: false, variants: [near, ...group([2]).variants] }], 10, even)[0]?.document).toBe(
      2,
    );
  });

  it('lets the prior decide between equals', () => {
    expect(rank([group([1, 2])], 10, (document) => (document === 2 ? 1.05 : 1))[0]?.document).toBe(2);
  });

  it('takes nothing away from a document that lacks a bonus', () => {
    const [alone] = rank([group([1])], 10, even);
    const withBonus = rank([group([1]), group([2], 4, 0.5, true)], 10, even);
    expect(withBonus.find(({ document }) => document === 1)?.score).toBeCloseTo(alone?.score ?? 0);
  });

  it('counts rarity among events only', () => {
    const few = rank([group([0, 50, 51, 52])], 10, even);
    const one = rank([group([0])], 10, even);
    expect(few.find(({ document }) => document === 0)?.score).toBeCloseTo(one[0]?.score ?? 0);
  });
});

describe('the level of a word', () => {
  const of = (title: number, names: number, lead: number, body: number, rest: number): number =>
    levels[levelOf([title, names, lead, body, rest])] ?? 0;

  it('rises with every zone, and with a body that comes back to it', () => {
    expect(of(1, 0, 0, 0, 0)).toBeGreaterThan(of(0, 1, 0, 0, 0));
    expect(of(1, 1, 0, 0, 0)).toBeGreaterThan(of(1, 0, 0, 0, 0));
    expect(of(0, 0, 0, 4, 0)).toBeGreaterThan(of(0, 0, 0, 1, 0));
    expect(of(0, 0, 0, 1, 0)).toBeGreaterThan(of(0, 0, 0, 0, 1));
  });

  it('takes the rest only when there is nothing better', () => {
    expect(of(0, 0, 0, 1, 9)).toBe(of(0, 0, 0, 1, 0));
  });
});
