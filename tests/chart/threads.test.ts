import { describe, expect, test } from 'vitest';
import { fixture } from '../fixture.ts';
import { textWidth } from '../../src/chart/label-text.ts';
import { layoutThreads, threadFrames, threadLabel } from '../../src/chart/threads.ts';
import { timeAxis } from '../../src/chart/time-axis.ts';
import { realRecord } from '../real-record.ts';

const records = [
  { name: 'the real record', record: realRecord },
  { name: 'tides', record: fixture('tides') },
];

describe.each(records)('the threads of $name', ({ record }) => {
  const layout = layoutThreads(record);
  const blocks = layout?.blocks ?? [];
  const threads = blocks.flatMap((block) => block.threads);

  test('show every promise once, under its verdict', () => {
    expect(threads.map(({ promise }) => promise.id).sort()).toEqual(record.promises.map(({ id }) => id).sort());
    for (const block of blocks)
      for (const { promise, name } of block.threads) {
        expect(promise.verdict.is).toBe(block.verdict.id);
        expect(name).toContain(`${promise.title}: ${block.verdict.phrase} at the end of `);
      }
  });

  test('stand apart from each other, from the names of the verdicts below, and inside the strip', () => {
    const lines = threads.map(({ y }) => y);
    for (const [index, y] of lines.slice(1).entries()) expect(y - (lines[index] ?? 0)).toBeGreaterThanOrEqual(2.35);
    for (const [index, { top, labels }] of blocks.entries()) {
      const foot = top + Math.max(...labels.map((label) => label.length)) * threadLabel.leading;
      expect(foot).toBeLessThanOrEqual(blocks[index + 1]?.top ?? layout?.height ?? 0);
    }
    expect(Math.max(...lines)).toBeLessThan(layout?.height ?? 0);
  });

  test('name each verdict in the room before the axis', () => {
    for (const [index, frame] of threadFrames.entries())
      for (const { labels } of blocks)
        for (const line of labels[index] ?? [])
          expect(textWidth(line, threadLabel.size)).toBeLessThanOrEqual(frame.start + frame.before);
  });

  test('begin and end within the span, with a bead for each step up to the closing day', () => {
    for (const [index, frame] of threadFrames.entries()) {
      const axis = timeAxis(record.vocabulary.span, record.events, frame);
      for (const { stretches } of threads) {
        const { from = NaN, to = NaN, steps = [] } = stretches[index] ?? {};
        expect(from).toBeGreaterThanOrEqual(axis.from);
        expect(to).toBeLessThanOrEqual(axis.to);
        expect(from).toBe(Math.min(...steps));
        expect(to).toBe(Math.max(...steps));
      }
    }
  });

  test('name the events that moved the promise, in order of time', () => {
    for (const { promise, events } of threads) {
      const steps = new Set(promise.steps.flatMap(({ event }) => event ?? []));
      expect(new Set(events.map((at) => record.events[at]?.id))).toEqual(steps);
      expect(events).toEqual([...events].sort((a, b) => a - b));
    }
  });
});

test('a record without promises, or with more than can be told apart, has no threads', () => {
  const record = fixture('tides');
  const [promise] = record.promises;
  const many = Array.from({ length: 120 }, () => promise).filter((one) => one !== undefined);
  expect(layoutThreads({ ...record, promises: [] })).toBeUndefined();
  expect(layoutThreads({ ...record, promises: many })).toBeUndefined();
});
