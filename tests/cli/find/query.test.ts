import { describe, expect, test } from 'vitest';
import { findEntries, inWords, readQuery, unanswerable, valuesAt } from '../../../src/cli/find/query.ts';
import { loadRecord } from '../../../src/record/load.ts';

const record = loadRecord('tests/fixtures/base');

function found(words: string): string[] {
  const query = readQuery(words.split(' '));
  if (typeof query === 'string') throw new Error(query);
  return findEntries(query, record).map(({ id }) => id);
}

describe('a question to the record', () => {
  test.each([
    ['events', ['1991-05-14-ferry-letter', '1992-03-ferry-timetable']],
    ['event date=1992', ['1992-03-ferry-timetable']],
    ['events date=1992-03-15', ['1992-03-ferry-timetable']],
    ['events date<1992', ['1991-05-14-ferry-letter']],
    ['events date>1991', ['1992-03-ferry-timetable']],
    ['events weight=3', ['1991-05-14-ferry-letter']],
    ['events weight<3', ['1992-03-ferry-timetable']],
    ['events without people', ['1992-03-ferry-timetable']],
    ['events sources.publisher=north-post', ['1991-05-14-ferry-letter']],
    ['events without sources.origin', ['1992-03-ferry-timetable']],
    ['events without sources.primary', ['1991-05-14-ferry-letter', '1992-03-ferry-timetable']],
    ['events facts~monday', ['1991-05-14-ferry-letter']],
    ['events disagreements.kind=wording', ['1991-05-14-ferry-letter']],
    ['events lead~timetable stage=paper', ['1992-03-ferry-timetable']],
    ['promises verdict.is=kept steps.step=signed', ['weekly-ferry']],
    ['promises without verdict.is=kept', []],
    ['people name~north', ['ada-north']],
  ])('"%s" gives %j', (words, ids) => {
    expect(found(words)).toEqual(ids);
  });

  test('shows dates and texts in words', () => {
    const [event] = record.events;
    expect(valuesAt(event, ['date']).map(inWords)).toEqual(['1991-05-14']);
    expect(valuesAt(event, ['facts']).map(inWords)).toContain('The ferry is to sail every Monday.');
  });

  test.each([
    [['boats'], '"boats" is no kind of entry. Begin with one of: events, promises,'],
    [['evnts'], '"evnts" is no kind of entry. Did you mean "events"?'],
    [['events', 'tpoics=ferry'], 'events have no field "tpoics". Did you mean "topics"?'],
    [['events', 'sources.primry'], 'events have no field "sources.primry". Did you mean "sources.primary"?'],
    [['events', 'without'], '"without" stands before what must not be so'],
    [['terms', 'weather=fine'], 'terms have no field "weather". They have: id, name, expansion,'],
  ])('%j is answered with what to ask instead', (words, answer) => {
    expect(readQuery(words)).toContain(answer);
  });

  test.each([
    ['events stage=wrods', 'stages of record.yaml have no "wrods". Did you mean "words"?'],
    ['events people=north', 'Nothing in people is called "north". Ids with these letters: ada-north.'],
    ['events people=nobody', 'Nothing in people is called "nobody". "npm run find -- people" lists what there is.'],
    [
      'events without sources.origin=south-ecko',
      'Nothing in publishers is called "south-ecko". Did you mean "south-echo"?',
    ],
    ['promises verdict.is=kpet', 'verdicts of record.yaml have no "kpet". Did you mean "kept"?'],
    ['events date=1991-13', '"1991-13" is not in the calendar. Correct the month or the day.'],
    ['events sources.published>14.5.1991', '"14.5.1991" is not an EDTF date. Write "1991-05-14".'],
  ])('"%s" asks for what cannot be there, and is answered with what can', (words, answer) => {
    const query = readQuery(words.split(' '));
    expect(typeof query === 'string' ? query : unanswerable(query, record)).toBe(answer);
  });

  test.each([
    'events date=1991-05 stage=words people=ADA-NORTH sources.origin=unknown',
    'events recorded>1991-05 weight=1 title~x',
    'promises by=harbour-office steps.step=signed',
  ])('"%s" has an answer, though it may be none', (words) => {
    const query = readQuery(words.split(' '));
    expect(typeof query === 'string' ? query : unanswerable(query, record)).toBeUndefined();
  });
});
