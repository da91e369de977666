import { describe, expect, it } from 'vitest';
import { dueWords } from '../../../src/views/promise/due-words.ts';
import { date, tides, tidesPromise } from '../tides.ts';

const lock = tidesPromise('tidal-lock');
const [named] = lock.deadlines;
const deadlines = (...dates: string[]) => dates.flatMap((edtf) => (named ? [{ ...named, date: date(edtf) }] : []));
const due = (edtf: string | undefined, ...dates: string[]) =>
  dueWords(tides(), { ...lock, due: edtf === undefined ? undefined : date(edtf), deadlines: deadlines(...dates) });

describe('when a promise was due', () => {
  it('is the date of the verdict, and how many others were given, each date once', () => {
    expect(due('1970-12-31', '1970-12-31')).toEqual({ before: 'deadline 31 Dec 1970', judged: '', after: '' });
    expect(due('1970-12-31', '1973', '1970-12-31', '1973', '1972')).toEqual({
      before: 'deadline ',
      judged: '31 Dec 1970',
      after: ' (2 other dates given)',
    });
  });

  it('is all dates in time order where the verdict is measured against none', () => {
    expect(due(undefined, '1973', '1970-12-31', '1972')?.before).toBe('dates given: 31 Dec 1970, 1972 and 1973');
    expect(due(undefined, '1973', '1973')?.before).toBe('deadline 1973');
    expect(due(undefined)).toBeUndefined();
  });
});
