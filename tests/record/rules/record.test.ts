import { expect, test } from 'vitest';
import { duplicateId } from '../../../src/record/rules/record/duplicate-id.ts';
import { relationStage } from '../../../src/record/rules/record/relation-stage.ts';
import { settles } from '../../../src/record/rules/record/settles.ts';
import { slipWithoutDeadline } from '../../../src/record/rules/record/slip-without-deadline.ts';
import { spanOfDays } from '../../../src/record/rules/record/span-of-days.ts';
import { stepBeforePromise } from '../../../src/record/rules/record/step-before-promise.ts';
import { tombstone } from '../../../src/record/rules/record/tombstone.ts';
import { unknownId } from '../../../src/record/rules/record/unknown-id.ts';
import type { Rule } from '../../../src/record/rules/rule.ts';
import { type Changes, letter, promise, timetable, told } from './ferry.ts';

const inLetter = (...changes: [string, string][]): Changes => ({ [letter]: changes });
const inTimetable = (...changes: [string, string][]): Changes => ({ [timetable]: changes });
const inPromise = (...changes: [string, string][]): Changes => ({ [promise]: changes });
const inRecord = (...changes: [string, string][]): Changes => ({ 'record.yaml': changes });
const stone = (...lines: string[]): Changes => ({
  'tombstones.yaml': lines.map((line) => `- { ${line}, date: "1995-01-11", reason: It went. }\n`).join(''),
});
const late: [string, string] = ['shape: paper }', 'shape: paper, late: true }'];
const noDue: [string, string] = ['due: "1992-06"\n', ''];

test.each<[string, Rule, Changes]>([
  ['one id in two collections', duplicateId, { 'topics/slipway.md': 'x' }],
  [
    'tombstones of one id in two collections',
    duplicateId,
    stone('collection: events, id: x, kind: withdrawn', 'collection: terms, id: x, kind: withdrawn'),
  ],
  ['a relation that any event may have', relationStage, {}],
  [
    'a relation to an event of its stage',
    relationStage,
    inRecord(['inverse: Followed by }', 'inverse: Followed by, stages: [words] }']),
  ],
  [
    'a relation to an event that is not there',
    relationStage,
    { ...inRecord(['inverse: Followed by }', 'inverse: Followed by, stages: [paper] }']), [letter]: undefined },
  ],
  [
    'a deadline that a step settles, beside the promise',
    settles,
    inPromise(['settles: [promise]', 'settles: [promise, "1992-06"]']),
  ],
  [
    'a promise settled in time and once more after the closing day',
    settles,
    inPromise(['verdict:', '  - { date: "1996", step: signed, text: x, settles: [promise] }\nverdict:']),
  ],
  ['a late step of a promise that has a date', slipWithoutDeadline, inRecord(late)],
  [
    'a late step of a promise that names a deadline',
    slipWithoutDeadline,
    { ...inRecord(late), ...inPromise(noDue, ['steps:', 'deadlines:\n  - date: "1992"\nsteps:']) },
  ],
  ['a step that is not late, and no deadline', slipWithoutDeadline, inPromise(noDue)],
  [
    'days that fit two dates of the text',
    spanOfDays,
    inTimetable(['one sailing a week.', 'one sailing on 1 March and one 4 days later, on 5 March.']),
  ],
  [
    'days in words that fit the day of the event',
    spanOfDays,
    inLetter(['sail every Monday.', 'sail three days later, on 17 May 1991.']),
  ],
  [
    'days that count from an event that is related',
    spanOfDays,
    inTimetable(['date: "1992-03"', 'date: "1991-05-24"'], ['sailing a week.', 'sailing ten days later.']),
  ],
  ['days where there is one date', spanOfDays, inLetter(['sail every Monday.', 'sail three days later.'])],
  ['a step on the day of the promise', stepBeforePromise, inTimetable(['"1992-03"', '"1991-05-14"'])],
  ['a deadline in the month of the promise', stepBeforePromise, inPromise(['"1992-06"', '"1991-05"'])],
  ['a step without a date', stepBeforePromise, { [letter]: undefined }],
  [
    'an entry that was renamed to one that is there',
    tombstone,
    stone('collection: terms, id: ramp, kind: moved, to: slipway'),
  ],
  ['an entry that was withdrawn', tombstone, stone('collection: terms, id: ramp, kind: withdrawn')],
  ['a source whose original is not known', unknownId, inLetter(['origin: north-post', 'origin: unknown'])],
  ['an id that is empty', unknownId, inLetter(['people: [ada-north]', 'people: [" "]'])],
  [
    'ids of record.yaml and import.yaml that entries have',
    unknownId,
    {
      ...inRecord(['licence:', 'story: [{ text: x, thread: ferry-story }]\nlicence:']),
      'import.yaml': 'topics:\n  ferry: { en: [boat] }\nsides:\n  west: { en: [x] }\n',
    },
  ],
  [
    'a tombstone of which half cannot be read',
    tombstone,
    { 'tombstones.yaml': '- { id: x, to: y }\n- { collection: terms, id: x, to: y }\n' },
  ],
  [
    'two tombstones of which half cannot be read',
    duplicateId,
    { 'tombstones.yaml': '- { id: slipway }\n- { id: slipway }\n- { collection: terms }\n- { collection: terms }\n' },
  ],
  [
    'a count of days in digits',
    spanOfDays,
    inTimetable(['one sailing a week.', 'one sailing on 1 March and one 14 days later, on 15 March.']),
  ],
])('nothing is said of %s', (_name, rule, changes) => {
  expect(told(rule, changes)).toBe('');
});

test('what is wrong is told with where it stands and what to write', () => {
  const denied = inRecord(['shape: said }', 'shape: said }\n  - { id: denied, label: Denied, shape: against }']);
  const wrong: [Rule, Changes][] = [
    [duplicateId, { 'terms/Slipway.md': 'x' }],
    [duplicateId, stone('collection: terms, id: slipway, kind: withdrawn')],
    [duplicateId, stone('collection: terms, id: x, kind: withdrawn', 'collection: terms, id: x, kind: withdrawn')],
    [relationStage, inRecord(['inverse: Followed by }', 'inverse: Followed by, stages: [paper] }'])],
    [settles, inPromise(['settles: [promise]', 'settles: [promis]'])],
    [settles, inPromise(noDue, ['settles: [promise]', 'settles: ["1992"]'])],
    [
      settles,
      inPromise([
        'text: The timetable is signed.',
        'text: Signed.\n    settles: [promise]\n  - date: "1992"\n    step: signed\n    text: Again.',
      ]),
    ],
    [settles, inPromise(['settles: [promise]', 'settles: ["1992-06", "1992-06"]'])],
    [slipWithoutDeadline, { ...inRecord(late), ...inPromise(noDue) }],
    [spanOfDays, inTimetable(['one sailing a week.', 'one sailing on 1 March and one 3 days later, on 5 March.'])],
    [spanOfDays, inLetter(['sail every Monday.', 'sail four days later, on 17 May.'])],
    [stepBeforePromise, inTimetable(['"1992-03"', '"1990"'])],
    [stepBeforePromise, inPromise(['event: 1992-03-ferry-timetable', 'date: "1990"'])],
    [
      stepBeforePromise,
      { ...denied, ...inPromise(['step: promised', 'step: denied'], ['step: signed', 'step: denied']) },
    ],
    [stepBeforePromise, inPromise(['"1992-06"', '"1990"'], ['steps:', 'deadlines:\n  - date: "1990-05"\nsteps:'])],
    [tombstone, stone('collection: terms, id: ramp, kind: moved')],
    [tombstone, stone('collection: terms, id: ramp, kind: withdrawn, to: slipway')],
    [tombstone, stone('collection: terms, id: ramp, kind: merged, to: slipwa')],
    [unknownId, inRecord(['licence:', 'story: [{ text: x, thread: ferry-stori }]\nlicence:'])],
    [unknownId, { 'import.yaml': 'topics:\n  fery: { en: [boat] }\n' }],
    [unknownId, inLetter(['people: [ada-north]', 'people: [ada-nort]'], ['origin: north-post', 'origin: north-pos'])],
    [unknownId, { 'people/ada-north.md': [['event:1991-05-14-ferry-letter', 'term:slipwa']] }],
  ];
  expect(wrong.map(([rule, changes]) => told(rule, changes)).join('\n')).toMatchInlineSnapshot(`
    "terms/slipway.md:1:1  duplicate-id  "slipway" is also the id of terms/Slipway.md.  Give one of the two files another name.
    tombstones.yaml:1:28  duplicate-id  "slipway" has a tombstone and a file.  Remove the file, or the tombstone.
    tombstones.yaml:2:28  duplicate-id  "x" has two tombstones.  Keep one of the two.
    events/1992/1992-03-ferry-timetable.md:10:49  relation-stage  "follows" leads to an event whose stage is paper, but that of "1991-05-14-ferry-letter" is words.  Choose another relation, or correct the stage of the other event.
    promises/weekly-ferry.md:14:15  settles  "promis" is not a deadline of this promise.  Did you mean "promise"?
    promises/weekly-ferry.md:13:15  settles  "1992" is not a deadline of this promise.  Write promise, or add the deadline under "deadlines:".
    promises/weekly-ferry.md:18:15  settles  Step 3 settles "promise", which step 2 has settled.  Keep it at the step that did what was due.
    promises/weekly-ferry.md:14:26  settles  Step 2 settles "1992-06", which step 2 has settled.  Keep it at the step that did what was due.
    promises/weekly-ferry.md:11:11  slip-without-deadline  Step 2 is "signed", but the promise names no deadline.  Add the deadline under "deadlines:" with its source, or choose another kind of step.
    events/1992/1992-03-ferry-timetable.md:24:52  span-of-days  "3 days later" fits none of the dates beside it.  Count again from one date to the other.
    events/1991/1991-05-14-ferry-letter.md:34:24  span-of-days  "four days later" fits none of the dates beside it.  Count again from one date to the other.
    promises/weekly-ferry.md:11:12  step-before-promise  Step 2 (1990) comes before the promise was made (1991-05-14).  Order the steps in time, the first word first.
    promises/weekly-ferry.md:11:11  step-before-promise  Step 2 (1990) comes before the promise was made (1991-05-14).  Order the steps in time, the first word first.
    promises/weekly-ferry.md:9:11  step-before-promise  Step 1 is "denied", but nothing was promised before it.  Begin with the step in which the promise was made; what came before it belongs in the text.
    promises/weekly-ferry.md:12:11  step-before-promise  Step 2 is "denied", but nothing was promised before it.  Begin with the step in which the promise was made; what came before it belongs in the text.
    promises/weekly-ferry.md:6:6  step-before-promise  The promise falls due (1990) before it was made (1991-05-14).  Correct the deadline, or put the first word first among the steps.
    promises/weekly-ferry.md:8:11  step-before-promise  The promise falls due (1990-05) before it was made (1991-05-14).  Correct the deadline, or put the first word first among the steps.
    tombstones.yaml:1:40  tombstone  "ramp" is moved, but nothing says where to.  Add "to:" with an id of terms, or write "kind: withdrawn".
    tombstones.yaml:1:55  tombstone  "ramp" is withdrawn, yet leads to "slipway".  Write "kind: merged", or remove "to:".
    tombstones.yaml:1:52  tombstone  Nothing in terms is called "slipwa".  Did you mean "slipway"?
    record.yaml:8:28  unknown-id  Nothing in threads is called "ferry-stori".  Did you mean "ferry-story"?
    import.yaml:2:3  unknown-id  Nothing in topics is called "fery".  Did you mean "ferry"?
    events/1991/1991-05-14-ferry-letter.md:10:10  unknown-id  Nothing in people is called "ada-nort".  Did you mean "ada-north"?
    events/1991/1991-05-14-ferry-letter.md:23:13  unknown-id  Nothing in publishers is called "north-pos".  Did you mean "north-post"?
    people/ada-north.md:9:11  unknown-id  Nothing in terms is called "slipwa".  Did you mean "slipway"?"
  `);
});
