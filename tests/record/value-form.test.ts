import { describe, expect, it } from 'vitest';
import { lookAlikeIn, slug } from '../../src/record/value-form.ts';

describe('an id with a letter that only looks Latin', () => {
  it('is told which letter, and is written with the right one', () => {
    expect(lookAlikeIn('first-sаtnav')).toBe(' Its letter 8, "а", is Cyrillic.');
    expect(slug('first-sаtnav')).toBe('first-satnav');
  });

  it('is left alone where every letter is Latin', () => {
    expect(lookAlikeIn('first-satnav')).toBe('');
  });
});
