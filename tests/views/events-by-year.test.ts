import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../src/record/load.ts';
import { eventsByYear } from '../../src/views/events-by-year.ts';
import { monthGroups } from '../../src/views/timeline/groups.ts';

const { events, vocabulary } = loadRecord('tests/fixtures/canal');

describe('events by year', () => {
  it('puts those of which only the year is known last, as the timeline does', () => {
    const year = eventsByYear(events).find((group) => group.year === '1902');
    const ids = year?.events.map(({ id }) => id);
    expect(ids).toEqual(['1902-07-regatta', '1902-basin-dug']);
    const rows = monthGroups(year?.events ?? [], vocabulary.language).flatMap((month) => month.events);
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });
});
