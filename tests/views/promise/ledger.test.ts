import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/record/dates/edtf-date.ts';
import type { PromiseEntry } from '../../../src/record/graph.ts';
import { fixture } from '../../fixture.ts';
import { dueWords } from '../../../src/views/promise/due-words.ts';
import { ledger } from '../../../src/views/promise/ledger.ts';
import { balanceWords, sidesWords, sinceWords } from '../../../src/views/promise/ledger-words.ts';
import { promiseView } from '../../../src/views/promise/promise-view.ts';
import { laterWords, stateSince } from '../../../src/views/promise/since.ts';

const record = fixture('tides');

describe('the words over the ledger', () => {
  it('count every promise once, under its verdict', () => {
    expect(balanceWords(record)).toBe(
      'Of 3 promises, 1 had been honoured by the end of 1974; 1 was honoured late and 1 pending.',
    );
  });

  it('say "none" where nothing was done, and nothing of verdicts nobody got', () => {
    const promises = record.promises.filter(({ verdict }) => verdict.is === 'pending');
    expect(balanceWords({ ...record, promises })).toBe(
      'Of 1 promise, none had been honoured by the end of 1974; 1 was pending.',
    );
  });

  it('tell what changed after the closing day, and are silent where nothing did', () => {
    expect(sinceWords(record)).toBe('Later sources change this for 1: 1 is now forsaken.');
    const promises = record.promises.filter(({ since }) => since === undefined);
    expect(sinceWords({ ...record, promises })).toBeUndefined();
  });

  it('name the sides in the order that every other count has', () => {
    const [first, second, third] = record.promises;
    if (!first || !second || !third) throw new Error('The fixture has too few promises.');
    const promises = [first, { ...second, side: 'ostrand' }, { ...third, side: 'ostrand' }];
    expect(sidesWords({ ...record, promises: [{ ...first, side: 'vellmar' }, ...promises.slice(1)] })).toContain(
      '1 was made by Vellmar and 2 by Ostrand',
    );
  });
});

describe('the state since the closing day', () => {
  const school = record.promises.find(({ id }) => id === 'pilots-school');
  if (!school) throw new Error('The fixture has no promise "pilots-school".');

  it('is known as of the day of the latest page, which need not be the day it came about', () => {
    const since = stateSince(record, school);
    expect(since?.changed).toBe(true);
    expect(since && laterWords(since)).toBe('forsaken in February 1976');
  });

  it('reads as a sentence where the day of that page is only known about', () => {
    const since = stateSince(record, { ...school, since: { is: 'forsaken', date: parseEdtf('1976~') } });
    expect(since && laterWords(since)).toBe('forsaken in about 1976');
  });

  it('says "still" where the verdict stands', () => {
    const since = stateSince(record, { ...school, since: { is: 'pending', date: undefined } });
    expect(since && laterWords(since)).toBe('still pending');
    expect(since?.changed).toBe(false);
  });

  it('is nothing where no later page was read', () => {
    expect(stateSince(record, { ...school, since: undefined })).toBeUndefined();
  });
});

describe('the ledger', () => {
  const view = ledger(record);

  it('groups every promise under its verdict, in the order of the vocabulary', () => {
    expect(view.groups.map(({ verdict, rows }) => [verdict.id, rows.map(({ promise }) => promise.id)])).toEqual([
      ['honoured', ['common-dues']],
      ['honoured-late', ['tidal-lock']],
      ['pending', ['pilots-school']],
    ]);
  });

  it('offers only choices that keep something, with how many', () => {
    expect(view.verdicts.map(({ id, count }) => [id, count])).toEqual([
      ['honoured', 1],
      ['honoured-late', 1],
      ['pending', 1],
    ]);
    expect(view.topics.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('says a row whole to those who cannot see its line', () => {
    const row = view.groups[1]?.rows[0];
    expect(row?.spoken).toBe(
      'A lock through the strait: first made 7 Mar 1961; 5 updates to 30 Jun 1973; deadline 31 Dec 1970 (1 other date given); honoured late at the end of 1974',
    );
  });
});

describe('when a promise was due', () => {
  const lock = record.promises.find(({ id }) => id === 'tidal-lock');
  if (!lock) throw new Error('The fixture has no promise "tidal-lock".');
  const words = (promise: PromiseEntry): string | undefined => {
    const due = dueWords(record, promise);
    return due && `${due.before}[${due.judged}]${due.after}`;
  };

  it('is the date of the verdict, whatever else was named', () => {
    expect(words(lock)).toBe('deadline [31 Dec 1970] (1 other date given)');
    expect(words({ ...lock, deadlines: [] })).toBe('deadline 31 Dec 1970[]');
  });

  it('is every date in time order where the verdict is measured against none', () => {
    const deadlines = lock.deadlines.toReversed();
    expect(words({ ...lock, due: undefined, deadlines })).toBe('dates given: 31 Dec 1970 and 1973[]');
    expect(words({ ...lock, due: undefined, deadlines: deadlines.slice(1) })).toBe('deadline 31 Dec 1970[]');
  });

  it('is unsaid where no date was named', () => {
    expect(words({ ...lock, due: undefined, deadlines: [] })).toBeUndefined();
  });
});

describe('the page of a promise', () => {
  const school = record.promises.find(({ id }) => id === 'pilots-school');
  if (!school) throw new Error('The fixture has no promise "pilots-school".');
  const view = promiseView(record, school);

  it('names its promisers, those without an entry last', () => {
    expect(view.by.map(({ name, entry }) => [name, entry?.collection])).toEqual([
      ['Stavros Kallas', 'people'],
      ['The ministry of Ostrand', undefined],
    ]);
  });

  it('says how well the event of a step is supported, and nothing of a step without an event', () => {
    expect(view.before.map(({ evidence }) => evidence !== undefined)).toEqual([true, false, true]);
    expect(view.after).toEqual([]);
  });

  it('says what a step settles, and whether that came late', () => {
    const words = (id: string): (string | undefined)[] => {
      const promise = record.promises.find((candidate) => candidate.id === id);
      return promise ? promiseView(record, promise).before.map(({ settled }) => settled) : [];
    };
    expect(words('common-dues')).toEqual([undefined, undefined, 'Decides the verdict: honoured']);
    expect(words('tidal-lock').at(-1)).toBe('Deadline of 31 Dec 1970 met late; decides the verdict: honoured late');
    expect(words('pilots-school')).toEqual([undefined, undefined, undefined]);
  });

  it('numbers the sources of its own', () => {
    expect(view.numberOf('radio')).toBe(1);
    expect(view.numberOf('nobody')).toBeUndefined();
  });
});
