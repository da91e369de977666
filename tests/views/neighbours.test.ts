import { describe, expect, it } from 'vitest';
import { neighboursIn, placesIn } from '../../src/views/neighbours.ts';
import { tides, tidesEvent } from './tides.ts';

describe('the neighbours of an event', () => {
  it('are the one before it and the one after it in the list', () => {
    const { events } = tides();
    const { previous, next } = neighboursIn(events, tidesEvent('1963-10'));
    expect([previous?.id, next?.id]).toEqual(['1962-05-14-first-session', '1965-09-02-treaty-of-skarholm']);
  });

  it('are missing at the ends of the list', () => {
    const { events } = tides();
    expect(neighboursIn(events, tidesEvent('1958'))).toEqual({ previous: undefined, next: events[1] });
    expect(neighboursIn(events, tidesEvent('1976'))).toEqual({ previous: events.at(-2), next: undefined });
  });

  it('are those of that list, whatever else happened in between', () => {
    const list = [tidesEvent('1961'), tidesEvent('1973'), tidesEvent('1976')];
    expect(neighboursIn(list, tidesEvent('1973'))).toEqual({ previous: list[0], next: list[2] });
  });

  it('are none where the event is not in the list', () => {
    const list = [tidesEvent('1961'), tidesEvent('1973')];
    expect(neighboursIn(list, tidesEvent('1976'))).toStrictEqual({ previous: undefined, next: undefined });
  });
});

describe('the places in a list', () => {
  it('are counted from 0, once for every page that asks', () => {
    const list = [tidesEvent('1961'), tidesEvent('1973')];
    expect([...placesIn(list).values()]).toEqual([0, 1]);
    expect(placesIn(list)).toBe(placesIn(list));
  });
});
