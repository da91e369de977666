import { describe, expect, it } from 'vitest';
import type { RecordGraph } from '../../src/record/graph.ts';
import { fixture } from '../fixture.ts';
import { languageOfSpelling, nativeNames } from '../../src/views/native-names.ts';

const canal = fixture('canal');
const record: RecordGraph = {
  ...canal,
  vocabulary: {
    ...canal.vocabulary,
    languages: [
      { code: 'en', label: 'English', script: 'Latin' },
      { code: 'ru', label: 'Russian', script: 'Cyrillic' },
      { code: 'zh', label: 'Chinese', script: 'Han' },
    ],
  },
};

describe('names in other languages', () => {
  it('stand in the order of the vocabulary’s languages, each with its language in words', () => {
    expect(
      nativeNames(record, { ar: 'س', zh: '卫', ru: 'Ш' }).map(({ language, name }) => `${language} ${name}`),
    ).toEqual(['Russian Ш', 'Chinese 卫', 'Arabic س']);
  });
});

describe('the language of a spelling', () => {
  it('follows from its script', () => {
    expect(languageOfSpelling(record, 'РД-180')).toBe('ru');
    expect(languageOfSpelling(record, '北斗三号')).toBe('zh');
  });
  it('is left out where the script is that of the record’s own language', () => {
    expect(languageOfSpelling(record, 'RD180')).toBeUndefined();
    expect(languageOfSpelling(record, '2015')).toBeUndefined();
  });
});
