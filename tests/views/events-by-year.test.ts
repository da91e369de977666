import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { eventsByYear } from '../../src/views/events-by-year.ts';
import { monthGroups } from '../../src/views/timeline/groups.ts';
import { date, tidesEvent } from './tides.ts';

const { events, vocabulary } = fixture('canal');

describe('events by year', () => {
  it('puts those of which only the year is known last, as the timeline does', () => {
    const year = eventsByYear(events).find((group) => group.year === '1902');
    const ids = year?.events.map(({ id }) => id);
    expect(ids).toEqual(['1902-07-regatta', '1902-basin-dug']);
    const rows = monthGroups(year?.events ?? [], vocabulary.language).flatMap((month) => month.events);
    expect(rows.map(({ id }) => id)).toEqual(ids);
    const turned = eventsByYear(events.toReversed()).find((group) => group.year === '1902');
    expect(turned?.events.map(({ id }) => id)).toEqual(ids);
  });

  it('begins with the oldest, whichever is given first, and leaves out the years between', () => {
    const given = [tidesEvent('1973'), tidesEvent('1965-09-02'), tidesEvent('1958'), tidesEvent('1965-09-03')];
    expect(eventsByYear(given).map(({ year, events: own }) => [year, own.map(({ id }) => id)])).toEqual([
      ['1958', ['1958-06-strait-survey']],
      ['1965', ['1965-09-02-treaty-of-skarholm', '1965-09-03-kallas-doubts']],
      ['1973', ['1973-06-30-lock-opens']],
    ]);
  });

  it('files an event under the year in which it begins', () => {
    const winter = { ...tidesEvent('1965-09-02'), date: date('1965-12-20/1966-01-10') };
    expect(eventsByYear([winter]).map(({ year }) => year)).toEqual(['1965']);
  });
});
