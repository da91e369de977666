import { describe, expect, it } from 'vitest';
import { recordSum } from '../../../src/views/timeline/record-sum.ts';
import { timelineRows } from '../../../src/views/timeline/rows.ts';
import { publishedAfter, standingOn } from '../../../src/views/timeline/status-on-day.ts';
import { sumWords } from '../../../src/views/timeline/sum-words.ts';
import { whoSpeaks } from '../../../src/views/topic/who-speaks.ts';
import { tides, tidesEvent } from '../tides.ts';

describe('the rows of the timeline', () => {
  it('are in the order of the events, each with its heading and its date in words', () => {
    const rows = timelineRows(tides());
    expect([rows.id[2], rows.title[2], rows.day[2], rows.group[2]]).toEqual([
      '1962-05-14-first-session',
      'The first session of the two shores ends without a paper',
      '14 to 18',
      '1962-05',
    ]);
    expect(rows.group.at(-1)).toBe('epilogue');
    expect(rows.id).toHaveLength(12);
  });

  it('come with the closing day, how each voice is named, and the promises', () => {
    const rows = timelineRows(tides());
    expect(rows.closing).toBe('1974-12-31');
    expect(rows.phrases).toEqual(['Vellmar', 'Ostrand', 'both', 'observers']);
    expect(rows.promises).toHaveLength(3);
  });
});

describe('on a day', () => {
  const session = tidesEvent('1962').date;

  it('an event has happened when its last possible day is over, and has not before its first', () => {
    expect(standingOn(session, '1962-05-18')).toBe('happened');
    expect(standingOn(session, '1962-05-17')).toBe('perhaps');
    expect(standingOn(session, '1962-05-14')).toBe('perhaps');
    expect(standingOn(session, '1962-05-13')).toBe('later');
  });

  it('what was published on that day was known', () => {
    expect(publishedAfter('1962-05-18', '1962-05-18')).toBe(false);
    expect(publishedAfter('1962-05-19', '1962-05-18')).toBe(true);
    expect(publishedAfter('', '1962-05-18')).toBe(false);
  });
});

describe('the sum of a record', () => {
  it('counts every voice that spoke, and what lies outside the span', () => {
    expect(sumWords(recordSum(tides()))).toBe(
      '12 events, oldest first: 3 by Vellmar, 3 by Ostrand, 4 by both and 2 by observers. 2 are from before 1961 or after 1974.',
    );
  });

  it('does not name a voice that is silent', () => {
    const events = [tidesEvent('1961')];
    expect(sumWords(recordSum(tides({ events })))).toBe('1 event, oldest first: 1 by Vellmar.');
  });
});

describe('who speaks', () => {
  it('is said with how far it went, of one event as of many', () => {
    expect(whoSpeaks(tides(), [tidesEvent('1961')])).toBe('1 event: 1 by Vellmar. It is 1 speech.');
    expect(whoSpeaks(tides(), [tidesEvent('1965-09-02'), tidesEvent('1969'), tidesEvent('1971')])).toBe(
      '3 events: 2 by Vellmar and 1 by both. They are 1 treaty and 2 works.',
    );
  });
});
