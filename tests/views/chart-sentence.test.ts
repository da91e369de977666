import { describe, expect, test } from 'vitest';
import { loadRecord } from '../../src/record/load.ts';
import { chartSentence, spanYears, voiceCounts } from '../../src/views/chart-sentence.ts';
import { recordSum } from '../../src/views/timeline/record-sum.ts';
import { sumWords } from '../../src/views/timeline/sum-words.ts';

const records = ['content', 'tests/fixtures/canal', 'tests/fixtures/tides', 'tests/fixtures/base'].map((folder) => ({
  folder,
  record: loadRecord(folder),
}));

describe.each(records)('the chart of $folder in words', ({ record }) => {
  const inside = record.events.filter(({ period }) => period === undefined);

  test('counts every event within the span once', () => {
    const counts = voiceCounts(record);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(inside.length);
    for (const { count, stages } of counts) expect(stages.reduce((sum, stage) => sum + stage.count, 0)).toBe(count);
  });

  test('says how often each voice was heard', () => {
    const sentence = chartSentence(record);
    for (const voice of record.vocabulary.voices) {
      const count = inside.filter((event) => event.voice === voice.id).length;
      const name = voice.position === 'above' || voice.position === 'below' ? voice.label : voice.short.toLowerCase();
      expect(sentence).toContain(name);
      expect(sentence).toMatch(new RegExp(`\\b${count} times?\\b`));
    }
  });

  test('agrees with the sum of all events, which says how many lie outside the span', () => {
    const parts = sumWords(recordSum(record)).slice(0, -1).split(': ')[1]?.split(', ') ?? [];
    const voices = parts.slice(0, record.vocabulary.voices.length).map((part) => Number(/\d+$/.exec(part)?.[0]));
    expect(voices.reduce((sum, count) => sum + count, 0)).toBe(record.events.length);
    const outside = record.events.length - inside.length;
    const rest = outside === 0 ? [] : [`among them ${outside} before or after ${spanYears(record.vocabulary)}`];
    expect(parts.slice(voices.length)).toEqual(rest);
  });

  test('counts what stands before and after the span', () => {
    const outside = record.events.length - inside.length;
    expect(/at the edges/.test(chartSentence(record))).toBe(outside > 0);
  });
});

test('one time is not “1 times”', () => {
  const sentence = chartSentence(loadRecord('tests/fixtures/base'));
  expect(sentence).toMatch(/^From 1990 to 1994 North spoke or acted/);
  expect(sentence).not.toContain('1 times');
});
