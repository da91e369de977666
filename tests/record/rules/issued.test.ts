import { expect, test } from 'vitest';
import { addressDropped } from '../../../src/record/rules/issued/address-dropped.ts';
import { dateInId } from '../../../src/record/rules/issued/date-in-id.ts';
import { issuedForm } from '../../../src/record/rules/issued/issued-form.ts';
import { numberDropped } from '../../../src/record/rules/issued/number-dropped.ts';
import type { Rule } from '../../../src/record/rules/rule.ts';
import { type Changes, letter, promise, timetable, told } from './ferry.ts';

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
  ['facts under a heading of another level', numberDropped, inTimetable(['## Facts', '### Facts'])],
  ['facts under a heading without a space', numberDropped, inTimetable(['## Facts', '##Facts'])],
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

test('what is wrong with what was issued is told', () => {
  const dropped: [string, string] = [
    '- *wording:* The Post writes of an offer, the Echo of a demand.[^post][^echo]\n',
    '',
  ];
  const wrong: [Rule, Changes][] = [
    [addressDropped, { 'issued.txt': '/terms/slipway/\n/terms/gone/\n' }],
    [dateInId, { 'events/1992/1992-04-pier.md': '---\ntitle: x\ndate: "1992-05"\n---\n' }],
    [dateInId, { 'events/1992/1992-pier.md': '---\ntitle: x\ndate: "1993"\n---\n' }],
    [issuedForm, { 'issued.txt': '\r\n  /terms/slipway\r\n/terms/x/ one fact\n' }],
    [numberDropped, { [letter]: [['- The ferry is to sail every Monday.[^post][^echo]\n', '']] }],
    [numberDropped, { [letter]: [['## Disagreements\n\n', ''], dropped] }],
    [
      numberDropped,
      {
        [promise]: [
          ['  - event: 1991-05-14-ferry-letter\n    step: promised\n    text: Ada North offers a weekly ferry.\n', ''],
        ],
      },
    ],
    [numberDropped, { 'issued.txt': '/threads/ferry-story/ 9 steps\n' }],
  ];
  expect(wrong.map(([rule, changes]) => told(rule, changes)).join('\n')).toMatchInlineSnapshot(`
    "issued.txt:2:1  address-dropped  /terms/gone/ was published but no longer exists.  Bring the file back under its old name. "npm run rename", "merge" and "withdraw" end an entry so that its address keeps answering.
    events/1992/1992-04-pier.md:1:1  date-in-id  The name of the file begins with 1992-04, but the event is dated 1992-05.  Correct the date, or rename the file before its address is issued.
    events/1992/1992-pier.md:1:1  date-in-id  The name of the file begins with 1992, but the event is dated 1993.  Correct the date, or rename the file before its address is issued.
    issued.txt:3:1  issued-form  "/terms/x/ one fact" is not a line of this list.  Write an address and its numbers, "/events/<id>/ 7 facts, 2 disagreements", or take the line from an earlier version.
    events/1991/1991-05-14-ferry-letter.md:31:1  number-dropped  This page once had 2 numbered facts and now has 1.  Put back what was removed where it was; a fact that no longer holds stays as "- *withdrawn:*" with the reason.
    events/1991/1991-05-14-ferry-letter.md:29:1  number-dropped  This page once had 1 numbered disagreement and now has 0.  Put back what was removed where it was; a disagreement that is settled stays and says how.
    promises/weekly-ferry.md:7:1  number-dropped  This page once had 2 numbered steps and now has 1.  Put back what was removed; a step that does not hold stays and says so.
    threads/ferry-story.md:4:1  number-dropped  This page once had 9 numbered steps and now has 2.  Put back what was removed; a step that does not hold stays and says so."
  `);
});

test('the numbers of a page go on where it moved to', () => {
  const stone =
    '- { collection: events, id: 1992-03-pier, kind: KIND, to: 1992-03-ferry-timetable, date: "1995-01-11", reason: x }\n';
  const issued = '/events/1992-03-pier/ 3 facts\n/events/1992-03-ferry-timetable/ 1 fact\n';
  const after = (kind: string): string =>
    told(numberDropped, { 'issued.txt': issued, 'tombstones.yaml': stone.replace('KIND', kind) });
  expect(after('moved')).toContain('This page once had 3 numbered facts and now has 1.');
  expect(after('merged')).toBe('');
});
