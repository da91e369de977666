import { describe, expect, test } from 'vitest';
import { cueTable } from '../../src/import/names/cues.ts';
import { stageOf } from '../../src/import/voice-stage.ts';
import { fixture } from '../fixture.ts';

const { vocabulary } = fixture('base');
const [words = '', paper = ''] = vocabulary.stages.map(({ id }) => id);
const variants = new Map<string, string>();
const stages = cueTable(
  [
    [words, { en: ['said'], ru: ['заявил*'], zh: ['表示'] }],
    [paper, { en: ['signed'], ru: ['подписа*'], zh: ['签署'] }],
  ],
  variants,
);
const stage = (text: string, language: string): string | undefined =>
  stageOf({ stages, variants, record: { vocabulary } }, text, [], language)?.value;

describe('how far the news goes', () => {
  test.each([
    ['The two sides signed a memorandum.', 'en', paper],
    ['The paper was not signed, he said.', 'en', words],
    ['The paper will be signed in May, he said.', 'en', words],
    ['Стороны подписали меморандум.', 'ru', paper],
    ['Подписание документа не намечалось, заявил он.', 'ru', words],
    ['双方签署了备忘录。', 'zh', paper],
    ['他表示，双方希望签署协议。', 'zh', words],
    ['他表示，协议尚未签署。', 'zh', words],
  ])('is told of "%s"', (text, language, expected) => {
    expect(stage(text, language)).toBe(expected);
  });
});
