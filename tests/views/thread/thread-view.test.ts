import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { promiseView } from '../../../src/views/promise/promise-view.ts';
import { threadView } from '../../../src/views/thread/thread-view.ts';

const record = fixture('tides');
const [thread] = record.threads;
if (!thread) throw new Error('The fixture has no thread.');

describe('a thread', () => {
  it('tells its steps in order, each with its event, and the years they span', () => {
    const view = threadView(record, thread);
    expect(view.steps.map(({ number, event }) => [number, event.id])).toEqual([
      [1, '1961-03-07-lind-offers-lock'],
      [2, '1965-09-02-treaty-of-skarholm'],
      [3, '1969-04-works-begin'],
      [4, '1973-06-30-lock-opens'],
    ]);
    expect(view.years).toBe('1961 to 1973');
  });

  it('follows the promises it names', () => {
    expect(threadView(record, thread).promises.map(({ id }) => id)).toEqual(['tidal-lock']);
  });

  it('follows those its steps move, where it names none', () => {
    const silent = { ...thread, outcome: { ...thread.outcome, links: [] }, text: { ...thread.text, links: [] } };
    expect(threadView(record, silent).promises.map(({ id }) => id)).toEqual(['tidal-lock']);
  });

  it('tells the promises it names, and no other that its steps move', () => {
    const told = { ...thread, steps: [...thread.steps, { event: '1963-10-dues-draft', text: 'A draft goes round.' }] };
    const telling = { ...record, threads: [told] };
    const toldIn = telling.promises.filter((promise) => promiseView(telling, promise).threads.length > 0);
    expect(toldIn.map(({ id }) => id)).toEqual(['tidal-lock']);
  });

  it('refuses a step without an event', () => {
    const broken = { ...thread, steps: [{ event: 'nothing-here', text: 'Nothing.' }] };
    expect(() => threadView(record, broken)).toThrow(RangeError);
  });
});
