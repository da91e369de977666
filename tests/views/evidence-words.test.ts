import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { evidenceOf } from '../../src/views/evidence.ts';
import { evidenceWords, originWords, singleOriginWords } from '../../src/views/evidence-words.ts';

const record = fixture('canal');
const publishers = new Map(record.publishers.map((publisher) => [publisher.id, publisher]));
const source = (publisher: string, origin?: string) => ({ publisher, origin, outlet: undefined, language: undefined });
const evidence = (...sources: ReturnType<typeof source>[]) => evidenceOf(sources, (id) => publishers.get(id));
const words = (...sources: ReturnType<typeof source>[]) => [
  singleOriginWords(evidence(...sources)),
  evidenceWords(record, evidence(...sources))[0],
];

describe('the evidence in words', () => {
  it('says of all sources that they go back to one origin only where each can be traced', () => {
    expect(words(source('gazette'), source('vestnik', 'gazette'))).toEqual([
      'Single original source',
      'Based on 2 sources, which all trace back to The Gazette.',
    ]);
    expect(words(source('gazette'), source('vestnik', 'unknown'))).toEqual([
      'Only one original source traced',
      'Based on 2 sources: one traces back to The Gazette; one could not be traced.',
    ]);
  });

  it('names no origin where none is known, and says so once', () => {
    expect(words(source('gazette', 'unknown'))).toEqual(['Original source not traced', 'Based on one source.']);
    expect(words(source('gazette', 'unknown'), source('vestnik', 'unknown'))).toEqual([
      'Original source not traced',
      'Based on 2 sources.',
    ]);
  });

  it('names what a single report comes from, and counts the pages that print it', () => {
    const told = (...sources: ReturnType<typeof source>[]) => originWords(record, evidence(...sources));
    expect(told(source('gazette'))).toBe('Single original source: The Gazette (1 page)');
    expect(told(source('gazette'), source('blog', 'unknown'))).toBe(
      'Only one original source traced: The Gazette (2 pages)',
    );
    expect(told(source('gazette', 'unknown'))).toBe('Original source not traced (1 page)');
  });

  it('counts the sources that can be traced apart from the others', () => {
    expect(words(source('gazette'), source('vestnik'), source('blog', 'unknown'), source('copy', 'unknown'))).toEqual([
      undefined,
      'Based on 4 sources: 2 trace back to 2 independent original sources; 2 could not be traced.',
    ]);
  });
});
