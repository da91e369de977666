import { describe, expect, test } from 'vitest';
import { chartSentence, outsideYears, voiceCounts } from '../../src/views/chart-sentence.ts';
import { recordSum } from '../../src/views/timeline/record-sum.ts';
import { sumWords } from '../../src/views/timeline/sum-words.ts';
import { fixture } from '../fixture.ts';
import { realRecord } from '../real-record.ts';

const records = [
  { name: 'the real record', record: realRecord },
  ...(['canal', 'tides', 'base'] as const).map((name) => ({ name, record: fixture(name) })),
];

describe.each(records)('the chart of $name in words', ({ record }) => {
  const inside = record.events.filter(({ period }) => period === undefined);

  test('counts every event within the span once', () => {
    const counts = voiceCounts(record);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(inside.length);
    for (const { count, stages } of counts) expect(stages.reduce((sum, stage) => sum + stage.count, 0)).toBe(count);
  });

  test('says how many events are by whom', () => {
    const sentence = chartSentence(record);
    for (const { id, phrase } of record.vocabulary.voices) {
      const count = inside.filter((event) => event.voice === id).length;
      if (count === 0) expect(sentence).not.toContain(`by ${phrase}`);
      else expect(sentence).toContain(`${count} by ${phrase}`);
    }
  });

  test('agrees with the sum of all events, which says how many lie outside the span', () => {
    const words = sumWords(recordSum(record));
    const counts = [...words.matchAll(/(\d+) by /g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(record.events.length);
    const outside = record.events.length - inside.length;
    expect(words.includes(` from ${outsideYears(record.vocabulary)}.`)).toBe(outside > 0);
  });

  test('counts what is before and after the span', () => {
    const outside = record.events.length - inside.length;
    expect(/more (?:is|are) from/.test(chartSentence(record))).toBe(outside > 0);
  });
});

test('the chart of a record with one voice missing names only those that spoke', () => {
  expect(chartSentence(fixture('base'))).toBe('2 events are recorded for 1990 to 1994: 1 by North and 1 by both.');
});
