import { describe, expect, it } from 'vitest';
import { thinSpots } from '../../src/cli/thin.ts';
import { parseEdtf } from '../../src/record/dates/edtf-date.ts';
import { loadRecord } from '../../src/record/load.ts';

const record = loadRecord('tests/fixtures/canal');
const spots = thinSpots(record, '1999-01-01');
const where = (what: string): readonly string[] | undefined => spots.find((spot) => spot.what === what)?.where;

describe('what is thin in a record', () => {
  it('is counted in full', () => {
    expect(spots.map(({ what, where, of }) => `${where.length} of ${of} ${what}`)).toMatchInlineSnapshot(`
      [
        "3 of 3 events with one known origin or none",
        "0 of 3 events read only in the language of the record",
        "0 of 3 events that rest on unsafe pages alone",
        "3 of 5 pages without a headline",
        "1 of 5 pages without a date",
        "2 of 5 pages without a headline or a date that nobody has looked for",
        "0 of 5 foreign headlines without an English rendering",
        "1 of 5 pages of an outlet without an entry",
        "0 of 1 promises past their deadline with nothing after it",
        "0 of 1 people without a post",
        "0 of 1 people without a side",
        "0 of 2 outlets of which it is not known who controls them",
      ]
    `);
  });

  it('names the pages of which something is missing', () => {
    expect(where('pages without a headline')).toContain('https://unsafe.example/copy');
    expect(where('pages without a headline or a date that nobody has looked for')).not.toContain(
      'https://unsafe.example/copy',
    );
  });

  it('has a promise only when its deadline has passed and no step has come since', () => {
    const late = (due: string, today: string): readonly string[] | undefined => {
      const promises = record.promises.map((promise) => ({ ...promise, due: parseEdtf(due) }));
      return thinSpots({ ...record, promises }, today).find(({ what }) => what.startsWith('promises past'))?.where;
    };
    expect(late('1950', '1999-01-01')).toEqual(record.promises.map(({ id }) => id));
    expect(late('1950', '1949-12-31')).toEqual([]);
    expect(late('1900', '1999-01-01')).toEqual([]);
  });
});
