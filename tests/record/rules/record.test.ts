import { describe, expect, test } from 'vitest';
import { duplicateId } from '../../../src/record/rules/record/duplicate-id.ts';
import { relationStage } from '../../../src/record/rules/record/relation-stage.ts';
import { settles } from '../../../src/record/rules/record/settles.ts';
import { slipWithoutDeadline } from '../../../src/record/rules/record/slip-without-deadline.ts';
import { spanOfDays } from '../../../src/record/rules/record/span-of-days.ts';
import { stepBeforePromise } from '../../../src/record/rules/record/step-before-promise.ts';
import { tombstone } from '../../../src/record/rules/record/tombstone.ts';
import { unknownId } from '../../../src/record/rules/record/unknown-id.ts';
import { verdictConfidence } from '../../../src/record/rules/record/verdict-confidence.ts';
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
const high: [string, string] = ['confidence: medium', 'confidence: high'];
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
  ['a promise that is not held for sure', verdictConfidence, {}],
  [
    'a sure verdict by two outlets',
    verdictConfidence,
    {
      ...inPromise(high),
      ...inTimetable([
        'publisher: south-echo',
        'publisher: south-echo\n  - { id: b, url: "https://b.example/", publisher: north-post }',
      ]),
    },
  ],
  [
    'a sure verdict by the document itself',
    verdictConfidence,
    { ...inPromise(high), ...inTimetable(['publisher: south-echo', 'publisher: south-echo\n    primary: true']) },
  ],
  ['a sure verdict where a line could not be read', verdictConfidence, inPromise(high, ['side: north', 'side'])],
])('nothing is said of %s', (_name, rule, changes) => {
  expect(told(rule, changes)).toBe('');
});

describe('a sure verdict is doubted', () => {
  const second = (origin: string): [string, string] => [
    'publisher: south-echo',
    `publisher: south-echo\n  - { id: b, url: "https://b.example/", ${origin} }`,
  ];

  test('where its sources go back to one outlet, one owner or nothing that is known', () => {
    const owner = (control: string): [string, string][] => [[control, `${control}\nowner: X`]];
    const owners = {
      'publishers/north-post.md': owner('control: private'),
      'publishers/south-echo.md': owner('control: state'),
    };
    const doubted: Changes[] = [
      { ...inTimetable(second('publisher: north-post')), ...owners },
      inTimetable(second('publisher: north-post, origin: south-echo')),
      inTimetable(second('publisher: north-post, context: true')),
      inTimetable(['publisher: south-echo', 'publisher: south-echo\n    origin: unknown']),
    ];
    expect(
      doubted.map((changes) => told(verdictConfidence, { ...inPromise(high), ...changes })).join('\n'),
    ).toMatchInlineSnapshot(`
      "promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2 can be traced to one original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true").
      promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2 can be traced to one original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true").
      promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2 can be traced to one original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true").
      promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2 can be traced to no original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true")."
    `);
  });

  test('where one statement alone decides it', () => {
    const statement = inTimetable(['stage: paper', 'stage: words'], second('outlet: A leaflet'));
    expect(told(verdictConfidence, { ...inPromise(high), ...statement })).toMatchInlineSnapshot(`"promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2, which decides the verdict, is one statement.  Write "medium" or "low", or name with "settles:" another step that decides it too."`);
  });
});
