import { describe, expect, it } from 'vitest';
import type { PromiseEntry, RecordGraph } from '../../../src/record/graph.ts';
import { fixture } from '../../fixture.ts';
import { type PromiseState, promiseStateOn } from '../../../src/views/timeline/promise-state.ts';
import { promiseTimeline } from '../../../src/views/timeline/promise-timeline.ts';
import { realRecord } from '../../real-record.ts';

const tides = fixture('tides');
const real = realRecord;

function find(record: RecordGraph, id: string): PromiseEntry {
  const found = record.promises.find((promise) => promise.id === id);
  if (!found) throw new Error(`The record has no promise "${id}".`);
  return found;
}

const on = (record: RecordGraph, promise: PromiseEntry, day: string): PromiseState | undefined =>
  promiseStateOn(promiseTimeline(record, promise), day);
const lock = find(tides, 'tidal-lock');
const lockOn = (day: string) => on(tides, lock, day);
const verdictOn = (id: string, day: string) => on(real, find(real, id), day)?.verdict?.label;

describe('a promise as it stood on a day', () => {
  it('is not there before it was made', () => {
    expect(lockOn('1961-03-06')).toBeUndefined();
    expect(lockOn('1961-03-07')?.step).toEqual({ label: 'Offered', date: '7 March 1961' });
  });

  it('is past its deadline from the day after on, and says which newer one was still ahead', () => {
    expect(lockOn('1970-12-31')).toMatchObject({
      overdue: false,
      due: [{ date: '31 December 1970', stands: 'ahead' }],
    });
    expect(lockOn('1971-01-01')).toMatchObject({ overdue: true, due: [{ date: '31 December 1970', stands: 'over' }] });
    expect(lockOn('1971-09-30')).toMatchObject({
      overdue: true,
      due: [
        { date: '31 December 1970', stands: 'over' },
        { date: '1973', stands: 'ahead', note: 'Named after the storm.' },
      ],
    });
  });

  it('is past no deadline once a step has met it, however late, and has its verdict from then on', () => {
    expect(lockOn('1973-06-29')).toMatchObject({ overdue: true, verdict: undefined });
    expect(lockOn('1973-06-30')).toMatchObject({
      overdue: false,
      due: [
        { date: '31 December 1970', stands: 'late' },
        { date: '1973', stands: 'ahead' },
      ],
      verdict: { label: 'Honoured late', tone: 'late' },
    });
  });

  it('has no verdict before a step brings it or the record judges', () => {
    const school = find(tides, 'pilots-school');
    expect(on(tides, school, '1974-12-30')?.verdict).toBeUndefined();
    expect(on(tides, school, '1974-12-31')?.verdict?.label).toBe('Pending');
    expect(on(tides, school, '1976-01-31')?.verdict?.label).toBe('Pending');
    expect(on(tides, school, '1976-02-29')?.verdict?.label).toBe('Forsaken');
  });

  it('does not count as open after its deadline, even when the record closed before it', () => {
    const date = { ...lock.recorded, edtf: '1975', from: '1975-01-01', to: '1975-12-31' };
    const school = { ...find(tides, 'pilots-school'), due: date, since: undefined };
    const announced = { ...school, deadlines: [{ date, event: '1965-09-02-treaty-of-skarholm', sources: [] }] };
    expect(on(tides, announced, '1975-12-31')).toMatchObject({ overdue: false, verdict: { label: 'Pending' } });
    expect(on(tides, announced, '1976-01-01')).toMatchObject({ overdue: true, verdict: undefined });
  });

  it('knows nothing of a deadline before it was announced, nor that it would be the one of the verdict', () => {
    const course = promiseTimeline(real, find(real, 'navigation-chip-joint-venture'));
    expect(promiseStateOn(course, '2014-11-10')?.due).toEqual([]);
    expect(promiseStateOn(course, '2014-11-11')?.due).toMatchObject([{ date: 'December 2014', stands: 'ahead' }]);
    expect(promiseStateOn(course, '2015-06-30')).toMatchObject({ overdue: false, verdict: undefined });
    expect(promiseStateOn(course, '2018-01-01')).toMatchObject({ overdue: true });
  });
});

describe('the promises of the real record, on the days they had', () => {
  it('are not past a date that no verdict is measured against', () => {
    expect(on(real, find(real, 'crewed-projects-after-iss'), '2016-06-30')).toMatchObject({
      overdue: false,
      due: [{ date: 'June 2014', stands: 'passed' }],
    });
  });

  it('stand on the closing day as their verdicts say, and none is past a deadline then', () => {
    for (const promise of real.promises) {
      const state = on(real, promise, '2019-12-31');
      expect(state?.overdue ?? false, promise.id).toBe(false);
      if (state) expect(state.verdict, promise.id).toBeDefined();
    }
  });

  it('never go from a verdict back to none before the closing day', () => {
    for (const promise of real.promises) {
      const days = promiseTimeline(real, promise).verdicts.map(({ by }) => by);
      const first = days[0] ?? '';
      for (const day of days.filter((by) => by > first && by <= '2019-12-31'))
        expect(on(real, promise, day)?.verdict, `${promise.id} on ${day}`).toBeDefined();
    }
  });

  it('keep a programme whose smaller dates passed open until it is signed, one day after the month first named', () => {
    const programme = find(real, 'cooperation-programme-2018-2022');
    expect(on(real, programme, '2017-10-15')).toMatchObject({
      overdue: false,
      due: [{ date: 'December 2017', stands: 'ahead' }],
    });
    expect(on(real, programme, '2017-11-01')).toMatchObject({
      due: [{ date: 'December 2017', stands: 'met' }],
      verdict: { label: 'Kept' },
    });
  });

  it('tell a signing on the day announced from the force it takes later', () => {
    const agreement = find(real, 'technology-protection-agreement');
    expect(on(real, agreement, '2016-06-24')?.due).toEqual([{ date: '25 June 2016', stands: 'ahead' }]);
    expect(on(real, agreement, '2016-07-15')).toMatchObject({
      due: [{ date: '25 June 2016', stands: 'met' }],
      verdict: undefined,
    });
    expect(on(real, agreement, '2017-11-28')?.due).toEqual([
      { date: '25 June 2016', stands: 'met' },
      { date: '29 November 2017', stands: 'ahead' },
    ]);
    expect(verdictOn('technology-protection-agreement', '2017-12-17')).toBeUndefined();
    expect(verdictOn('technology-protection-agreement', '2017-12-18')).toBe('Kept');
  });

  it('count a half-kept promise as partly fulfilled from its part on, and still name what is over', () => {
    const engines = find(real, 'joint-rocket-engine-work');
    expect(on(real, engines, '2018-10-31')?.verdict).toBeUndefined();
    expect(on(real, engines, '2019-02-01')).toMatchObject({
      overdue: false,
      due: [
        { date: 'January 2019', stands: 'over' },
        { date: '2019', stands: 'ahead' },
      ],
      verdict: { label: 'Partly kept' },
    });
  });

  it('show a kept promise as kept long before the closing day', () => {
    expect(verdictOn('missile-defence-exercise-2017', '2017-12-31')).toBe('Kept');
    expect(verdictOn('navigation-committee', '2015-02-10')).toBe('Kept');
    expect(verdictOn('brics-remote-sensing-constellation', '2021-08-17')).toBe('Unresolved');
    expect(verdictOn('brics-remote-sensing-constellation', '2021-08-18')).toBe('Kept');
  });
});
