import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/views/search/excerpt.ts';
import { parametersOf, stateOf, withFacet } from '../../../src/views/search/state.ts';

const passages = [
  { anchor: '', text: 'A tramway is announced.' },
  { anchor: 'fact-1', text: 'The engine pulls six cars.' },
  { anchor: 'fact-2', text: 'The engines of the TR-180 come from abroad.' },
  { anchor: 'source-bao', text: '有轨电车驶向港口', language: 'zh' },
];
const marked = (marks: readonly string[]) => {
  const excerpt = excerptOf(passages, marks);
  return [excerpt?.passage.anchor, excerpt?.pieces.filter((piece) => piece.marked).map(({ text }) => text)];
};

describe('an excerpt', () => {
  it('is the passage that holds most of the words, with their forms marked', () => {
    expect(marked(['engine', 'tr-180'])).toEqual(['fact-2', ['engines', 'TR-180']]);
    expect(marked(['car', 'engines'])).toEqual(['fact-1', ['engine', 'cars']]);
  });

  it('marks an unspaced script by its pairs, in the original', () => {
    const [anchor, words] = marked(['电车港口']);
    expect(anchor).toBe('source-bao');
    expect(words?.[0]).toBe('电车');
  });

  it('is the lead when nothing can be marked', () => {
    expect(marked(['мост'])).toEqual(['', []]);
  });

  it('cuts a long passage around the first mark, and loses no letter in between', () => {
    const text = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`.trim();
    const excerpt = excerptOf([{ anchor: 'fact-1', text }], ['needle']);
    const whole = excerpt?.pieces.map((piece) => piece.text).join('') ?? '';
    expect(whole.length).toBeLessThan(300);
    expect(whole).toContain('needle');
    expect(text).toContain(whole.replace(/^… | …$/g, ''));
  });
});

describe('the address of a search', () => {
  it('keeps everything, and comes back the same', () => {
    const query = 'q=a+b&topic=x&topic=y&person=z&from=2015-01-01&to=2015-12-31&date=any&sort=newest';
    expect(parametersOf(stateOf(new URLSearchParams(query))).toString()).toBe(query);
  });

  it('leaves out what is so by default and what is no day or order', () => {
    expect(parametersOf(stateOf(new URLSearchParams('q=&sort=relevance&from=soon&sort=x'))).toString()).toBe('');
  });

  it('takes a value of a facet in and out', () => {
    const state = stateOf(new URLSearchParams('topic=x'));
    expect(parametersOf(withFacet(state, 'topic', 'y', true)).toString()).toBe('topic=x&topic=y');
    expect(parametersOf(withFacet(state, 'topic', 'x', false)).toString()).toBe('');
  });
});
