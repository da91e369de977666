import { describe, expect, it } from 'vitest';
import * as words from '../../src/views/words.ts';
import { tides } from './tides.ts';

describe('a word of the record', () => {
  it('is found by its id', () => {
    expect(words.voiceOf(tides(), 'shared').phrase).toBe('both');
    expect(words.stageOf(tides(), 'signed').one).toBe('treaty');
    expect(words.verdictOf(tides(), 'half-honoured').tone).toBe('part');
    expect(words.labelOf(tides().vocabulary.kinds, 'works')).toBe('Works');
  });

  it('that is not there is a fault', () => {
    expect(() => words.voiceOf(tides(), 'nobody')).toThrow(new RangeError('The vocabulary has no word "nobody".'));
  });
});

describe('words', () => {
  it('have a plural from two on, and at nought', () => {
    expect([0, 1, 2].map((count) => words.pluralise(count, 'source'))).toEqual(['0 sources', '1 source', '2 sources']);
    expect(words.pluralise(2, 'entry', 'entries')).toBe('2 entries');
  });

  it('stand for numbers up to nine', () => {
    expect([0, 1, 9, 10].map(words.inWords)).toEqual(['no', 'one', 'nine', '10']);
  });

  it('begin a sentence with a capital', () => {
    expect(words.capitalised('decides the verdict')).toBe('Decides the verdict');
  });

  it('are joined for reading', () => {
    const joined = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(words.joined);
    expect(joined).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('for languages and countries are those of the language of the record', () => {
    expect(words.languageName(tides(), 'el')).toBe('Greek');
    expect(words.countryName(tides(), 'GR')).toBe('Greece');
    const french = tides({ vocabulary: { ...tides().vocabulary, language: 'fr' } });
    expect(words.countryName(french, 'GR')).toBe('Grèce');
    expect(words.languageName(french, 'el')).toBe('grec');
  });
});
