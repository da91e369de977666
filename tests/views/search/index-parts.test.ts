import { describe, expect, it } from 'vitest';
import { cutIndex, decodePostings, encodePostings, findEntry, partOf } from '../../../src/views/search/postings.ts';

describe('postings', () => {
  it('come back as they were written', () => {
    const postings = [0, 1, 5, 31, 32, 33, 1000, 1001, 99_999].map((document, index) => ({
      document,
      level: index % 8,
    }));
    expect(decodePostings(encodePostings(postings))).toEqual(postings);
    expect(encodePostings(postings)).toMatch(/^[\w-]+$/);
  });
});

describe('an index in parts', () => {
  const index = new Map(
    Array.from({ length: 3000 }, (_, number) => [`key${number}`, [{ document: number, level: number % 8 }]] as const),
  );
  const parts = cutIndex(index);
  const firsts = parts.map(({ first }) => first);

  it('is cut into several of about one size', () => {
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThanOrEqual(16_000);
  });

  it('gives every key from the part that its order leads to', () => {
    for (const [key, postings] of index)
      expect(findEntry(parts[partOf(key, firsts)]?.text ?? '', key).postings).toEqual(postings);
  });

  it('gives nothing for what it does not hold, also beside a longer key', () => {
    for (const key of ['', 'a', 'ke', 'key', 'key30000', 'zzz'])
      expect(findEntry(parts[partOf(key, firsts)]?.text ?? '', key)).toEqual({ postings: [], meanings: [] });
  });

  it('keeps beside a key what it may stand for, and with which other keys', () => {
    const meanings = [
      { rest: [], phrases: ['rocket', 'launch vehicle'] },
      { rest: ['key8', '动机'], phrases: ['engine'] },
    ];
    const cut = cutIndex(index, new Map([['key7', meanings]]));
    const text =
      cut[
        partOf(
          'key7',
          cut.map(({ first }) => first),
        )
      ]?.text;
    expect(findEntry(text ?? '', 'key7')).toEqual({ postings: index.get('key7'), meanings });
  });
});
