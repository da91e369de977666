import { describe, expect, test } from 'vitest';
import type { Event, RecordGraph } from '../../src/record/graph.ts';
import { fixture } from '../fixture.ts';
import { layoutDensity, yearsOfBars } from '../../src/chart/density.ts';
import { ticksPath } from '../../src/chart/drawing.ts';
import { type Position, sheets, small } from '../../src/chart/frame.ts';
import { boxesMeet } from '../../src/chart/geometry.ts';
import { chartOf, dotsOf } from '../../src/chart/chart.ts';
import { smallChart } from '../../src/chart/small.ts';
import { yearBoxes } from '../../src/chart/year-boxes.ts';
import { voiceOf } from '../../src/views/words.ts';

const canal = fixture('canal');

/** The record with each of its events many times over. */
function grown(record: RecordGraph, times: number): RecordGraph {
  const copies = Array.from({ length: times }, (_, copy) =>
    record.events.map((event): Event => ({ ...event, id: `${event.id}-${copy}` })),
  );
  return { ...record, events: copies.flat().sort((a, b) => (a.date.from < b.date.from ? -1 : 1)) };
}

const large = grown(canal, Math.ceil(1500 / canal.events.length));

describe('a record that is too large for marks', () => {
  test('is drawn as bars, a smaller one as marks', () => {
    expect(chartOf(large).kind).toBe('density');
    expect(chartOf(canal).kind).toBe('swarm');
  });

  test('makes its lighter marks dots as it grows, and keeps its landmarks links', () => {
    const some = grown(canal, Math.ceil(200 / canal.events.length));
    const dots = dotsOf(some) ?? [];
    expect(dotsOf(canal)).toEqual([]);
    expect(dots.length).toBeGreaterThan(some.events.length / 2);
    expect(dots.some((place) => some.events[place]?.weight === 3)).toBe(false);
  });

  test.each(sheets)('counts every event once on the sheet of $width pixels, and stays on it', (frame) => {
    const { bars } = layoutDensity(large, frame);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(large.events.length);
    for (const { x, y, width, height } of bars) {
      expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(frame.width + 0.01);
      expect(y + height).toBeLessThanOrEqual(frame.height + 0.01);
    }
  });

  test('draws twice as many events twice as long', () => {
    const [first] = sheets;
    const { bars } = layoutDensity(large, first);
    const lengths = new Set(bars.map(({ count, height }) => Math.round((1000 * height) / count)));
    expect(lengths.size).toBe(1);
  });

  test.each(sheets)('leaves no field empty while another holds the scale down ($width)', (sheet) => {
    const { frame, bars } = layoutDensity(large, sheet);
    const across = frame.orientation === 'across';
    const reach = (position: Position): number => {
      const own = bars.filter((bar) => bar.position === position);
      const { near, far } = frame.fields[position];
      return Math.max(...own.map(({ width, height }) => (across ? height : width))) / Math.abs(far - near);
    };
    const drawn = (['above', 'below', 'apart'] as const).filter((where) => bars.some((bar) => bar.position === where));
    for (const position of drawn) expect(reach(position), position).toBeGreaterThan(0.9);
  });

  test.each(sheets)('draws no bar over the years or over another bar ($width)', (sheet) => {
    const { frame, axis, bars } = layoutDensity(large, sheet);
    const boxes = bars.map(({ x, y, width, height }) => ({ left: x, top: y, right: x + width, bottom: y + height }));
    for (const box of yearBoxes(frame, axis)) expect(boxes.filter((bar) => boxesMeet(bar, box, 0))).toEqual([]);
    for (const [index, box] of boxes.entries())
      expect(boxes.slice(index + 1).filter((other) => boxesMeet(box, other, 0))).toEqual([]);
  });

  test('has one link for each year, with the year’s numbers', () => {
    const years = yearsOfBars(sheets.map((frame) => layoutDensity(large, frame)));
    const sum = years.reduce((all, { counts }) => all + [...counts.values()].reduce((a, b) => a + b, 0), 0);
    expect(sum).toBe(large.events.length);
    expect(new Set(years.map(({ year }) => year)).size).toBe(years.length);
    expect(years.map(({ year }) => year)).toContain('1902');
  });

  test('has small multiples that count too, and say the same in words', () => {
    const { bars, marks, words } = smallChart(large, large.events);
    expect(marks).toEqual([]);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(large.events.length);
    expect(words).toMatch(new RegExp(`^${large.events.length} events: `));
  });
});

test('a small multiple shows its events as marks and all others as ticks', () => {
  const some = canal.events.slice(0, 2);
  const { axis, marks, others } = smallChart(canal, some);
  expect(marks.map(({ event }) => event)).toEqual(some);
  const at = new Set(
    canal.events.slice(2).map((event) => {
      const { position } = voiceOf(canal, event.voice);
      return `${position} ${Math.round(axis.moment(event).at)}`;
    }),
  );
  expect(others.match(/v-?3/g)?.length).toBe(at.size);
  expect(smallChart(canal, canal.events).others).toBe('');
});

test('ticks are drawn from one to the next, away from the axis', () => {
  expect(ticksPath('below', [3, 4, 9], small)).toMatch(/^M3 [\d.]+v3m1-3v3m5-3v3$/);
  expect(ticksPath('above', [3, 4], small)).toMatch(/^M3 [\d.]+v-3m1 3v-3$/);
});
