import { expect, test } from 'vitest';
import { addressDropped } from '../../../src/record/rules/issued/address-dropped.ts';
import { dateInId } from '../../../src/record/rules/issued/date-in-id.ts';
import { issuedForm } from '../../../src/record/rules/issued/issued-form.ts';
import { numberDropped } from '../../../src/record/rules/issued/number-dropped.ts';
import type { Rule } from '../../../src/record/rules/rule.ts';
import { type Changes, promise, timetable, told } from './ferry.ts';

const inTimetable = (...changes: [string, string][]): Changes => ({ [timetable]: changes });
const inPromise = (...changes: [string, string][]): Changes => ({ [promise]: changes });

test.each<[string, Rule, Changes]>([
  ['an address that a tombstone answers', addressDropped, {}],
  [
    'an event named by its month',
    dateInId,
    { [timetable]: undefined, 'events/1992/1992-03-pier.md': '---\ntitle: x\ndate: "1992-03-05"\n---\n' },
  ],
  [
    'an event named by the last day of a span',
    dateInId,
    { 'events/1992/1992-04-pier.md': '---\ntitle: x\ndate: "1992-03/1992-04"\n---\n' },
  ],
  ['an event without a date', dateInId, { 'events/1992/1992-04-pier.md': '---\ntitle: x\n---\n' }],
  ['an event whose address was issued', dateInId, inTimetable(['"1992-03"', '"1991"'])],
  ['empty lines and remarks among the issued addresses', issuedForm, { 'issued.txt': '\n# x\n  \n/terms/slipway/\n' }],
  [
    'more facts than were issued',
    numberDropped,
    inTimetable(['- The timetable', '- One more.[^echo]\n- The timetable']),
  ],
  ['facts under a heading that cannot be read', numberDropped, inTimetable(['## Facts', '## Fcats'])],
  ['facts that are no list', numberDropped, inTimetable(['- The timetable', 'The timetable'])],
  ['an empty heading', numberDropped, inTimetable(['- The timetable has one sailing a week.[^echo]\n', ''])],
  [
    'steps where a line could not be read',
    numberDropped,
    inPromise(
      ['side: north', 'side'],
      [
        '  - event: 1992-03-ferry-timetable\n    step: signed\n    text: The timetable is signed.\n    settles: [promise]\n',
        '',
      ],
    ),
  ],
])('nothing is said of %s', (_name, rule, changes) => {
  expect(told(rule, changes)).toBe('');
});
