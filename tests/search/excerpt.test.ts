import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { excerptsOf, markedTitle } from '../../src/search/excerpt.ts';
import type { Marks } from '../../src/search/marks.ts';
import { searchLanguages } from '../../src/search/languages.ts';

const languages = searchLanguages(fixture('trams'));

const passages = [
  { anchor: '', text: 'A tramway with six cars and engines is announced.' },
  { anchor: 'fact-1', text: 'The engine pulls six cars.' },
  { anchor: 'fact-2', text: 'The engines of the TR-180 come from abroad.' },
  { anchor: 'source-times', text: 'Engines for the tramway' },
  { anchor: 'source-bao', text: '有轨電车驶向港口', language: 'zh' },
];

/** Where each excerpt leads, and the words it marks. */
function marked(...marks: Marks): [string, string[]][] {
  return excerptsOf(passages, marks, languages).map(({ passage, pieces }) => [
    passage.anchor,
    pieces.filter((piece) => piece.marked).map(({ text }) => text),
  ]);
}

describe('an excerpt', () => {
  it('is the fact that holds most of the words, with their forms marked', () => {
    expect(marked(['engine'], ['tr-180'])).toEqual([['fact-2', ['engines', 'TR-180']]]);
    expect(marked(['car'], ['engines'])).toEqual([['fact-1', ['engine', 'cars']]]);
  });

  it('marks a word by what it stands for, one mark for a run of words', () => {
    expect(marked(['двигатель', 'engine', 'motor'])).toEqual([['fact-1', ['engine']]]);
    expect(marked(['шесть вагонов', 'six car'])).toEqual([['fact-1', ['six cars']]]);
  });

  it('shows the original beside the fact, first when it holds more of the words', () => {
    expect(marked(['电车', 'engine'], ['港口', 'harbour'])).toEqual([
      ['source-bao', ['電车', '港口']],
      ['fact-1', ['engine']],
    ]);
    expect(marked(['电车', 'engine'], ['八', 'six cars'])).toEqual([
      ['fact-1', ['engine', 'six cars']],
      ['source-bao', ['電车']],
    ]);
  });

  it('marks an unspaced script by its pairs, in either form of its characters', () => {
    expect(marked(['电车港口'])).toEqual([['source-bao', ['電车', '港口']]]);
  });

  it('is the lead when nothing can be marked', () => {
    expect(marked(['мост'])).toEqual([['', []]]);
    expect(marked()).toEqual([['', []]]);
  });

  it('cuts a long passage around the first mark, and loses no letter in between', () => {
    const text = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`.trim();
    const [excerpt] = excerptsOf([{ anchor: 'fact-1', text }], [['needle']], languages);
    const whole = excerpt?.pieces.map((piece) => piece.text).join('') ?? '';
    expect(whole.length).toBeLessThan(300);
    expect(whole).toContain('needle');
    expect(text).toContain(whole.replace(/^… | …$/g, ''));
  });
});

it('a title is marked as a whole', () => {
  expect(markedTitle('Trams and engines', [['мотор', 'engine']], languages)).toEqual([
    { text: 'Trams and ', marked: false },
    { text: 'engines', marked: true },
  ]);
});
