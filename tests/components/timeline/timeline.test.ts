import { describe, expect, it } from 'vitest';
import { relaxedFilters } from '../../../src/components/timeline/client/relax-filters.ts';
import { dayInWords, lastDayOf, monthNumber } from '../../../src/components/timeline/client/months.ts';
import { standings, standingWords, stateWords } from '../../../src/components/timeline/client/promises-then.ts';
import { statusWords } from '../../../src/components/timeline/client/status-words.ts';
import { fixture } from '../../fixture.ts';
import { filterEvents } from '../../../src/views/filter/filter.ts';
import { eventTable } from '../../../src/views/filter/table-data.ts';
import { readView } from '../../../src/views/filter/view-state.ts';
import { timelineRows } from '../../../src/views/timeline/rows.ts';

const tides = fixture('tides');
const index = { ...eventTable(tides), ...timelineRows(tides) };
const viewOf = (query: string) => readView(new URLSearchParams(query));
const status = (query: string): string => statusWords(viewOf(query), filterEvents(index, viewOf(query)), index, 'en');

describe('months', () => {
  it('are counted on over years', () => {
    expect(lastDayOf(monthNumber('2015-12-03') + 1)).toBe('2016-01-31');
    expect(lastDayOf(monthNumber('2016-02-01'))).toBe('2016-02-29');
  });

  it('are named in the language of the page', () => {
    expect(dayInWords('2016-06-30', 'en')).toBe('30 June 2016');
    expect(dayInWords('2016-06-30', 'fr')).toBe('30 juin 2016');
  });
});

describe('the status', () => {
  it('gives counts, never lists', () => {
    expect(status('')).toBe(`${index.id.length} events.`);
    expect(status('voice=ostrand')).toBe(`3 of ${index.id.length} events.`);
  });

  it('says what a day leaves out and marks', () => {
    expect(status('as-of=1963-11-01')).toBe(
      `4 of ${index.id.length} events. Showing only events up to 1 November 1963. 1 of them is marked: our dated sources for it appeared only after that date.`,
    );
    expect(status('as-of=1963-11-01&later=hide')).toContain(
      '1 more is hidden because our dated sources for it appeared only after that date.',
    );
    expect(status('as-of=1963-10-15')).toContain(
      '1 event is hidden because its date is too imprecise to place before or after that date.',
    );
  });
});

describe('an address that cannot be answered', () => {
  it('is told which of its values the record does not have', () => {
    expect(status('topic=nonsense&voice=martian&voice=ostrand')).toBe(
      `0 of ${index.id.length} events. No option “nonsense” in the filter “Topic”. No option “martian” in the filter “Who”.`,
    );
  });

  it('is told that its days may be swapped', () => {
    expect(status('from=1964-01-01&to=1963-01-01')).toBe(
      `0 of ${index.id.length} events. The start date, 1 January 1964, is after the end date, 1 January 1963. Swap them?`,
    );
    expect(status('from=1963-01-01&to=1963-01-01')).not.toContain('Swap');
  });
});

describe('an empty result', () => {
  it('says which part could be given up, most events first', () => {
    const ways = relaxedFilters(index, viewOf('voice=ostrand&topic=lock&person=ingrid-lind'));
    expect(ways.map(({ what }) => what)).toEqual(['voice', 'person']);
    expect(ways.every(({ count, view }) => count === filterEvents(index, view).shown.length)).toBe(true);
  });

  it('is not helped by giving up a filter when the words are found nowhere', () => {
    const ways = relaxedFilters(index, viewOf('q=zeppelin&voice=ostrand'), new Set());
    expect(ways.map(({ what }) => what)).toEqual(['text']);
  });

  it('has no way out where giving up one part does not help', () => {
    expect(relaxedFilters(index, viewOf('topic=none&voice=none'))).toEqual([]);
  });
});

describe('the promises of a day', () => {
  it('are those of the chosen topics, past their deadline first', () => {
    const found = standings(index, viewOf('as-of=1971-06-30'));
    expect(found.map(({ promise }) => promise.id)[0]).toBe('tidal-lock');
    expect(standings(index, viewOf('as-of=1971-06-30&topic=dues')).map(({ promise }) => promise.id)).toEqual([
      'common-dues',
    ]);
  });

  it('say of a date that no verdict is measured against only that it was given earlier', () => {
    const step = { label: 'Advanced', date: '24 April 1971' };
    const due = [{ date: 'June 1970', stands: 'passed' }] as const;
    expect(stateWords({ step, due, overdue: false, verdict: undefined })).toBe(
      'Latest update: advanced, 24 April 1971; earlier date given: June 1970',
    );
  });

  it('say why a promise is open although a deadline was met', () => {
    const step = { label: 'Signed', date: '25 June 1971' };
    const due = [{ date: '25 June 1971', stands: 'met' }] as const;
    const state = { step, due, overdue: false, verdict: undefined };
    expect(stateWords(state)).toBe(
      'Latest update: signed, 25 June 1971; deadline 25 June 1971, met; the promise as a whole unresolved',
    );
    expect(stateWords({ ...state, verdict: { label: 'Kept', tone: 'kept' } })).not.toContain('as a whole');
  });

  it('say what a deadline is for while the promise is open, and which deadline where two are named', () => {
    const step = { label: 'Advanced', date: '24 April 1971' };
    const note = 'For the plan only.';
    const due = { date: 'June 1971', stands: 'ahead', note } as const;
    const state = { step, due: [due], overdue: false, verdict: undefined };
    expect(stateWords(state)).toBe('Latest update: advanced, 24 April 1971; deadline June 1971. For the plan only.');
    const over = { date: '1970', stands: 'over' } as const;
    expect(stateWords({ ...state, due: [over, due] })).toBe(
      'Latest update: advanced, 24 April 1971; deadline 1970, passed; deadline June 1971. June 1971: For the plan only.',
    );
    expect(stateWords({ ...state, verdict: { label: 'Kept', tone: 'kept' } })).not.toContain(note);
  });

  it('are counted in a sentence', () => {
    const found = standings(index, viewOf('as-of=1971-06-30'));
    expect(standingWords(found, '30 June 1971', undefined)).toBe(
      'Of 3 promises made by 30 June 1971, 1 was resolved, 1 was overdue and 1 was unresolved.',
    );
    expect(standingWords([], '1 May 1950', undefined)).toBe('No promise had been made by 1 May 1950.');
  });
});
