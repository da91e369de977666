import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { knownBy, publishedLaterDay } from '../../../src/views/timeline/as-of.ts';
import { realRecord } from '../../real-record.ts';

const tides = fixture('tides');
const real = realRecord;
const ids = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

describe('what was known by a day', () => {
  it('holds an event from its last possible day on', () => {
    expect(ids(knownBy(tides, '1962-05-17').happened)).not.toContain('1962-05-14-first-session');
    expect(ids(knownBy(tides, '1962-05-18').happened)).toContain('1962-05-14-first-session');
  });

  it('sets apart events whose date is too loose to say', () => {
    const { happened, perhaps } = knownBy(tides, '1963-10-15');
    expect(ids(perhaps)).toEqual(['1963-10-dues-draft']);
    expect(ids(happened)).toEqual(['1958-06-strait-survey', '1961-03-07-lind-offers-lock', '1962-05-14-first-session']);
  });

  it('knows nothing before the first event, and everything after the last', () => {
    expect(knownBy(tides, '1950-01-01')).toEqual({ happened: [], publishedLater: [], perhaps: [], promises: [] });
    expect(ids(knownBy(tides, '1999-12-31').happened)).toEqual(ids(tides.events));
  });

  it('names the events that were published only later', () => {
    expect(ids(knownBy(tides, '1963-11-01').publishedLater)).toEqual(['1963-10-dues-draft']);
    expect(knownBy(tides, '1963-11-20').publishedLater).toEqual([]);
  });

  it('shows no event dated after the day, in the real record', () => {
    const { happened, perhaps } = knownBy(real, '2016-06-30');
    expect(happened.length).toBeGreaterThan(50);
    expect(happened.filter((event) => event.date.to > '2016-06-30')).toEqual([]);
    expect(perhaps.filter((event) => event.date.from > '2016-06-30')).toEqual([]);
  });
});

describe('the day of publication', () => {
  it('is told only where every dated source is later than the event', () => {
    const day = (id: string): string | undefined => {
      const event = tides.events.find((candidate) => candidate.id === id);
      return event && publishedLaterDay(event);
    };
    expect(day('1961-03-07-lind-offers-lock')).toBe('');
    expect(day('1963-10-dues-draft')).toBe('1963-11-20');
  });
});
