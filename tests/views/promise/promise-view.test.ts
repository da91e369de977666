import { describe, expect, it } from 'vitest';
import type { PromiseEntry } from '../../../src/record/graph.ts';
import { promisesInTime, promiseView } from '../../../src/views/promise/promise-view.ts';
import { date, tides, tidesEvent, tidesPromise } from '../tides.ts';

const lock = tidesPromise('tidal-lock');

/** The promise about the lock with its opening on another day. */
function opening(edtf: string): PromiseEntry {
  return {
    ...lock,
    steps: [...lock.steps.slice(0, -1), ...lock.steps.slice(-1).map((step) => ({ ...step, date: date(edtf) }))],
  };
}

describe('the page of a promise', () => {
  it('counts a step on the closing day among those before it, and one on the day after not', () => {
    const numbers = (promise: PromiseEntry): number[][] => {
      const { before, after } = promiseView(tides(), promise);
      return [before.map(({ number }) => number), after.map(({ number }) => number)];
    };
    expect(numbers(opening('1974-12-31'))).toEqual([[1, 2, 3, 4, 5], []]);
    expect(numbers(opening('1975-01-01'))).toEqual([[1, 2, 3, 4], [5]]);
  });

  it('says how well the event of each step is supported', () => {
    expect(promiseView(tides(), lock).before.map(({ evidence }) => evidence)).toEqual([
      '2 independent original sources',
      '3 independent original sources',
      'one source',
      'one original source traced (2 pages)',
      '3 independent original sources',
    ]);
  });

  it('does not call a source original that cannot be traced', () => {
    const storm = tidesEvent('1971');
    const untraced = { ...storm, sources: storm.sources.map((source) => ({ ...source, origin: 'unknown' })) };
    const events = tides().events.map((event) => (event === storm ? untraced : event));
    const steps = lock.steps.filter(({ event }) => event === storm.id);
    expect(promiseView(tides({ events }), { ...lock, steps }).before.map(({ evidence }) => evidence)).toEqual([
      'not traced',
    ]);
  });

  it('shows its topics, its first word and the story that names it', () => {
    const view = promiseView(tides(), lock);
    expect(view.topics.map(({ id }) => id)).toEqual(['lock']);
    expect(view.first?.number).toBe(1);
    expect(view.threads.map(({ id }) => id)).toEqual(['the-lock']);
    expect(promiseView(tides(), tidesPromise('common-dues')).threads).toEqual([]);
  });

  it('leaves out a topic whose entry could not be read', () => {
    const view = promiseView(tides(), { ...lock, topics: ['lock', 'nothing'] });
    expect(view.topics.map(({ id }) => id)).toEqual(['lock']);
  });

  it('numbers its sources in the order of its list', () => {
    const sources = lock.sources.flatMap((source) => [source, { ...source, id: 'second' }]);
    const { numberOf } = promiseView(tides(), { ...lock, sources });
    expect(['wire', 'second', 'nothing'].map(numberOf)).toEqual([1, 2, undefined]);
  });

  it('leads to the promises of its first topic, by first word', () => {
    const promises = tides().promises.map((promise) => ({ ...promise, topics: ['lock', 'dues'] }));
    const record = tides({ promises });
    expect(promisesInTime(record, 'lock').map(({ id }) => id)).toEqual(['tidal-lock', 'common-dues', 'pilots-school']);
    const ways = promisesInTime(record, 'lock').map((promise) => {
      const { previous, next } = promiseView(record, promise);
      return [previous?.id, next?.id];
    });
    expect(ways).toEqual([
      [undefined, 'common-dues'],
      ['tidal-lock', 'pilots-school'],
      ['common-dues', undefined],
    ]);
  });
});
