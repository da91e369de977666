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
      'One origin',
      'Rests on 2 sources, all traced to one origin.',
    ]);
    expect(words(source('gazette'), source('vestnik', 'unknown'))).toEqual([
      'One known origin',
      `Rests on 2 sources: one traced to ${publishers.get('gazette')?.name}, one of unknown origin.`,
    ]);
  });

  it('names no origin where none is known', () => {
    expect(words(source('gazette', 'unknown'))).toEqual(['Origin not known', 'Rests on 1 source, of unknown origin.']);
  });

  it('counts the sources that can be traced apart from the others', () => {
    expect(words(source('gazette'), source('vestnik'), source('blog', 'unknown'), source('copy', 'unknown'))).toEqual([
      undefined,
      'Rests on 4 sources: 2 from 2 independent origins, 2 of unknown origin.',
    ]);
  });
});
