import { describe, expect, it } from 'vitest';
import type { PromiseEntry } from '../../../src/record/graph.ts';
import { fixture } from '../../fixture.ts';
import { ledgerAxis, promiseLine } from '../../../src/views/promise/picture.ts';

const record = fixture('tides');
const axis = ledgerAxis(record);

function promise(id: string): PromiseEntry {
  const found = record.promises.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`The fixture has no promise "${id}".`);
  return found;
}

describe('the axis', () => {
  it('has the years of the span, each where it begins, at even distances', () => {
    expect(axis.years.map(({ year }) => year)).toEqual(Array.from({ length: 14 }, (_, index) => 1961 + index));
    const widths = axis.years.slice(1).map(({ from }, index) => from - (axis.years[index]?.from ?? 0));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.05);
  });

  it('ends with the closing day when nothing comes after it', () => {
    expect(axis.later).toBeUndefined();
    expect(axis.closing).toBeGreaterThan(95);
  });

  it('draws what comes after the closing day closer together, up to the last deadline', () => {
    const [first, ...others] = record.promises;
    if (!first) throw new Error('The fixture has no promise.');
    const far = promise('tidal-lock').deadlines[0];
    if (!far) throw new Error('The fixture has no deadline.');
    const late = { ...far, date: { ...far.date, from: '1980-01-01', to: '1980-12-31', edtf: '1980' } };
    const stretched = ledgerAxis({ ...record, promises: [{ ...first, deadlines: [late] }, ...others] });
    expect(stretched.later?.until).toBe(1980);
    expect(stretched.closing).toBeLessThan(85);
    const yearBefore = stretched.at('1974-12-31') - stretched.at('1973-12-31');
    const yearAfter = stretched.at('1976-12-31') - stretched.at('1975-12-31');
    expect(yearAfter).toBeLessThan(yearBefore);
    expect(stretched.at('1980-12-31')).toBeLessThanOrEqual(98.4);
  });
});

describe('the line of a promise', () => {
  it('runs from its first word to its last step', () => {
    const line = promiseLine(record, promise('tidal-lock'), axis);
    expect(line.from).toBe(axis.at('1961-03-07'));
    expect(line.to).toBe(axis.at('1973-06-30'));
    expect(line.later).toBeUndefined();
  });

  it('has a mark for every step, numbered as on the page, with its date and kind in words', () => {
    const { marks } = promiseLine(record, promise('tidal-lock'), axis);
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(marks[4]?.words).toBe('30 Jun 1973, finished');
  });

  it('flags each deadline on its last day, in the order of announcement, and fills the one it is judged by', () => {
    const { flags } = promiseLine(record, promise('tidal-lock'), axis);
    expect(flags).toEqual([
      { at: axis.at('1970-12-31'), measured: true, words: 'deadline 31 Dec 1970' },
      { at: axis.at('1973-12-31'), measured: false, words: 'deadline 1973' },
    ]);
  });

  it('leaves its level where two steps would cover each other, and only there', () => {
    const lock = promise('tidal-lock');
    const [first] = lock.steps;
    if (!first) throw new Error('The fixture has no step.');
    const apart = promiseLine(record, lock, axis).marks;
    expect(apart.every(({ drop }) => drop === 0)).toBe(true);
    const twice = promiseLine(record, { ...lock, steps: [first, first, ...lock.steps.slice(1)] }, axis).marks;
    expect(twice.filter(({ drop }) => drop > 0).map(({ number }) => number)).toEqual([2]);
    expect(twice[0]?.at).toBe(twice[1]?.at);
  });

  it('blurs a step of which only the year is known over that year', () => {
    const lock = promise('tidal-lock');
    const vague = { ...lock.steps[1], date: { ...lock.recorded, edtf: '1966', from: '1966-01-01', to: '1966-12-31' } };
    const line = promiseLine(
      record,
      {
        ...lock,
        steps: [...lock.steps, { step: 'begun', text: 'Some time in 1966.', settles: [], sources: [], ...vague }],
      },
      axis,
    );
    expect(line.blurs).toEqual([{ from: axis.at('1966-01-01'), to: axis.at('1966-12-31') }]);
  });
});
