import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../src/record/load.ts';
import { evidenceOf } from '../../src/views/evidence.ts';
import { evidenceWords, singleOriginWords } from '../../src/views/evidence-words.ts';

const record = loadRecord('tests/fixtures/canal');
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

  it('names no origin where none is known', () => {
    expect(words(source('gazette', 'unknown'))).toEqual([
      'Original source not traced',
      'Based on one source, not traced to an original source.',
    ]);
  });

  it('counts the sources that can be traced apart from the others', () => {
    expect(words(source('gazette'), source('vestnik'), source('blog', 'unknown'), source('copy', 'unknown'))).toEqual([
      undefined,
      'Based on 4 sources: 2 trace back to 2 independent original sources; 2 could not be traced.',
    ]);
  });
});
