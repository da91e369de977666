import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/record/dates/edtf-date.ts';
import type { Event } from '../../../src/record/graph.ts';
import { fixture } from '../../fixture.ts';
import { eventYears, groupOf, rowDate, yearGroups } from '../../../src/views/timeline/groups.ts';
import { condensed, landmarksOnly } from '../../../src/views/timeline/condense.ts';
import { yearView } from '../../../src/views/timeline/year.ts';

const tides = fixture('tides');
const canal = fixture('canal');

function dated(edtf: string, period?: Event['period']): Event {
  const [event] = tides.events;
  const date = parseEdtf(edtf);
  if (!event || !date) throw new Error(`No event on ${edtf}.`);
  return { ...event, date, period };
}

describe('the timeline', () => {
  it('has every event once', () => {
    for (const record of [tides, canal]) {
      const ids = yearGroups(record).flatMap((year) => year.months.flatMap(({ events }) => events.map(({ id }) => id)));
      expect(ids.toSorted()).toEqual(record.events.map(({ id }) => id).toSorted());
    }
  });

  it('sets what lies outside the span apart, first and last', () => {
    const ids = yearGroups(tides).map(({ id }) => id);
    expect(ids.at(0)).toBe('background');
    expect(ids.at(-1)).toBe('epilogue');
    expect(ids.slice(1, -1)).toEqual(ids.slice(1, -1).toSorted());
  });

  it('counts what each year holds', () => {
    for (const year of yearGroups(tides))
      expect(year.months.reduce((sum, { events }) => sum + events.length, 0)).toBe(year.count);
  });
});

describe('an event', () => {
  it.each([
    ['2015-10-12', '2015-10', '12'],
    ['2015-10-31~', '2015-10', 'about 31'],
    ['2015-10', '2015-10', 'in Oct'],
    ['2015-10?', '2015-10', 'in Oct (uncertain)'],
    ['2015-10~', '2015-10', 'about Oct'],
    ['2015-07-11/2015-07-14', '2015-07', '11 to 14'],
    ['2019-08-27/2019-09-01', '2019-08', '27 Aug to 1 Sep'],
    ['2019-10/2019-11', '2019-10', 'Oct to Nov'],
    ['2017~', '2017', 'about 2017'],
    ['2011-11-09/2012-01-15', '2011-11', '9 Nov 2011 to 15 Jan 2012'],
  ])('of %s stands under %s as "%s"', (edtf, group, words) => {
    expect(groupOf(dated(edtf))).toBe(group);
    expect(rowDate(dated(edtf))).toBe(words);
  });

  it('outside the span has its whole date', () => {
    expect(rowDate(dated('2008-02-12', 'background'))).toBe('12 Feb 2008');
  });
});

describe('a year', () => {
  it('stands between the nearest years that have an event', () => {
    expect(eventYears(tides)).toContain('1958');
    expect(yearView(tides, '1961')).toMatchObject({ previous: '1958', next: '1962', period: undefined });
    expect(yearView(tides, '1958')).toMatchObject({ previous: undefined, period: 'background' });
    expect(yearView(tides, '1976')).toMatchObject({ previous: '1974', next: undefined, period: 'epilogue' });
  });

  it('has its events under their months, also before and after the span', () => {
    const months = (year: string) =>
      yearView(tides, year).months.map(({ heading, events }) => [heading, events.length]);
    expect(months('1958')).toEqual([['June', 1]]);
    expect(months('1965')).toEqual([['September', 2]]);
    expect(yearView(tides, '1965').events.map(({ id }) => id)).toEqual([
      '1965-09-02-treaty-of-skarholm',
      '1965-09-03-kallas-doubts',
    ]);
  });

  it('says in a sentence who spoke and how far it went', () => {
    expect(yearView(tides, '1965').sentence).toBe(
      '2 events: 1 by Ostrand and 1 by both. They are 1 speech and 1 treaty. One is a key event.',
    );
  });
});

describe('a record too large for one page', () => {
  const [event] = tides.events;
  if (!event) throw new Error('The fixture has no event.');
  const many = (count: number, weight: 1 | 3) => Array.from({ length: count }, () => ({ ...event, weight }));

  it('is one of more than 358 events', () => {
    expect(condensed({ ...tides, events: many(358, 1) })).toBe(false);
    expect(condensed({ ...tides, events: many(359, 1) })).toBe(true);
  });

  it('shows its landmarks, and the count of all', () => {
    const [year] = yearGroups(tides).filter(({ id }) => id === '1965');
    const shortened = year && landmarksOnly(year);
    expect(shortened?.count).toBe(2);
    expect(shortened?.months.flatMap(({ events }) => events.map(({ id }) => id))).toEqual([
      '1965-09-02-treaty-of-skarholm',
    ]);
  });

  it('shows at most sixty of a year, from its beginning, and no month that has none', () => {
    const months = [many(40, 3), many(40, 3), many(5, 3), many(5, 1)].map((events, at) => ({
      id: `1965-0${at + 1}`,
      heading: '',
      events,
    }));
    const year = { id: '1965', heading: '1965', years: ['1965'], count: 90, months };
    expect(landmarksOnly(year).months.map(({ id, events }) => [id, events.length])).toEqual([
      ['1965-01', 40],
      ['1965-02', 20],
    ]);
  });
});
