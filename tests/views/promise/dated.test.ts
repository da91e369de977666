import { describe, expect, it } from 'vitest';
import { announcedDeadlines, datedSteps, firstSaid } from '../../../src/views/promise/dated.ts';
import { date, tides, tidesPromise } from '../tides.ts';

const school = tidesPromise('pilots-school');
const lock = tidesPromise('tidal-lock');

describe('the steps of a promise', () => {
  it('are numbered from 1 and have the date of their event, or their own', () => {
    expect(datedSteps(tides(), school).map((step) => [step.number, step.date.edtf, step.event?.id])).toEqual([
      [1, '1965-09-02', '1965-09-02-treaty-of-skarholm'],
      [2, '1970-05', undefined],
      [3, '1974-02', '1974-02-pilots-school-dropped'],
    ]);
  });

  it('keep a date of their own beside an event', () => {
    const steps = lock.steps.map((step) => ({ ...step, date: date('1966') }));
    expect(datedSteps(tides(), { ...lock, steps })[0]).toMatchObject({
      date: { edtf: '1966' },
      event: { id: '1961-03-07-lind-offers-lock' },
    });
  });

  it('need a date of some kind', () => {
    const steps = [...lock.steps, { step: 'begun', text: 'Some day.', settles: [], sources: [] }];
    expect(() => datedSteps(tides(), { ...lock, steps })).toThrow(
      new RangeError('Step 6 of the promise "tidal-lock" has no date.'),
    );
  });
});

describe('a promise', () => {
  it('begins where it is first said, also after a denial', () => {
    const steps = datedSteps(tides(), lock);
    const denied = steps.filter(({ shape }) => shape === 'against');
    expect(firstSaid([...denied, ...steps])?.date.edtf).toBe('1961-03-07');
    expect(firstSaid(denied)?.date.edtf).toBe('1971-08-19?');
    expect(firstSaid([])).toBeUndefined();
  });

  it('has its deadlines with the event that named them; its verdict is measured against one', () => {
    expect(
      announcedDeadlines(tides(), lock).map(({ deadline, event, measured }) => [
        deadline.date.edtf,
        event?.id,
        measured,
      ]),
    ).toEqual([
      ['1970-12-31', '1961-03-07-lind-offers-lock', true],
      ['1973', undefined, false],
    ]);
    expect(announcedDeadlines(tides(), { ...lock, due: undefined }).some(({ measured }) => measured)).toBe(false);
  });
});
