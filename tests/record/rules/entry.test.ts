import { addDays } from 'date-fns/addDays';
import { expect, test } from 'vitest';
import { badId } from '../../../src/record/rules/entry/bad-id.ts';
import { citationUnknown } from '../../../src/record/rules/entry/citation-unknown.ts';
import { datedAfterSource } from '../../../src/record/rules/entry/dated-after-source.ts';
import { dateOutsideSpan } from '../../../src/record/rules/entry/date-outside-span.ts';
import { disagreementKind } from '../../../src/record/rules/entry/disagreement-kind.ts';
import { duplicateSource } from '../../../src/record/rules/entry/duplicate-source.ts';
import { factRepeatsLead } from '../../../src/record/rules/entry/fact-repeats-lead.ts';
import { factUncited } from '../../../src/record/rules/entry/fact-uncited.ts';
import { itemEmpty } from '../../../src/record/rules/entry/item-empty.ts';
import { leadMissing } from '../../../src/record/rules/entry/lead-missing.ts';
import { listedTwice } from '../../../src/record/rules/entry/listed-twice.ts';
import { missingKey } from '../../../src/record/rules/entry/missing-key.ts';
import { recordedOrder } from '../../../src/record/rules/entry/recorded-order.ts';
import { relationSelf } from '../../../src/record/rules/entry/relation-self.ts';
import { sectionForm } from '../../../src/record/rules/entry/section-form.ts';
import { sourceUncited } from '../../../src/record/rules/entry/source-uncited.ts';
import { titleEnglish } from '../../../src/record/rules/entry/title-english.ts';
import { unknownValue } from '../../../src/record/rules/entry/unknown-value.ts';
import { weekdayMismatch } from '../../../src/record/rules/entry/weekday-mismatch.ts';
import type { Rule } from '../../../src/record/rules/rule.ts';
import { type Changes, letter, promise, timetable, told } from './ferry.ts';

const source = (more: string): string =>
  `sources:\n  - { id: note, url: "https://x.example/", publisher: x, ${more} }\n`;
const term = (front: string, body = '\nText.\n'): Changes => ({
  'terms/wave.md': `---\nname: Wave\n${front}---\n${body}`,
});
const inLetter = (...changes: [string, string][]): Changes => ({ [letter]: changes });
const inTimetable = (...changes: [string, string][]): Changes => ({ [timetable]: changes });
const inPromise = (...changes: [string, string][]): Changes => ({ [promise]: changes });
const [fact, oldFact] = ['- The timetable has one sailing a week.[^echo]', 'one sailing a week.[^echo]'];
const unread: [string, string] = ['stage: paper', 'stage'];

test.each<[string, Rule, Changes]>([
  ['an id of a hundred letters', badId, { [`terms/${'a'.repeat(100)}.md`]: 'x' }],
  ['a citation in capitals', citationUnknown, inTimetable([oldFact, 'one sailing a week.[^Echo]'])],
  ['a citation where a line could not be read', citationUnknown, inTimetable(unread, ['id: echo', 'id: post'])],
  ['an event on the last day of the span', dateOutsideSpan, inTimetable(['"1992-03"', '"1994-12-31"'])],
  ['an event that begins within the span', dateOutsideSpan, inTimetable(['"1992-03"', '"1994-12-31/1995-02"'])],
  ['an event after the span that says so', dateOutsideSpan, inTimetable(['"1992-03"', '"1995"\nperiod: epilogue'])],
  ['an event before the span that says so', dateOutsideSpan, inTimetable(['"1992-03"', '"1989"\nperiod: background'])],
  ['an event of the day of its source', datedAfterSource, inLetter(['"1991-05-14"', '"1991-05-15"'])],
  ['an event whose date is a guess', datedAfterSource, inLetter(['"1991-05-14"', '"1991-06~"'])],
  [
    'a source of before the event that says so',
    datedAfterSource,
    {
      [letter]: [
        ['"1991-05-14"', '"1991-05-17"'],
        ['published: "1991-05-15"', 'published: "1991-05-15"\n    context: true'],
      ],
    },
  ],
  ['a source without a date', datedAfterSource, inTimetable(['    published: "1992-04-02"\n', ''])],
  ['a disagreement without a label', disagreementKind, inLetter(['*wording:* ', ''])],
  [
    'two sources without ids',
    duplicateSource,
    inLetter(
      ['id: post\n    url: "https://post.example/1991/ferry"', 'id: ""\n    url: ""'],
      ['id: echo\n    url: "https://echo.example/1991/letter"', 'id: ""\n    url: ""'],
    ),
  ],
  [
    'a fact that shares half of its words with the lead',
    factRepeatsLead,
    inTimetable([fact, '- The islands sign papers about sailing weekly.[^echo]']),
  ],
  ['a withdrawn fact that cites nothing', factUncited, inTimetable([fact, '- *withdrawn:* It was a misprint.'])],
  [
    'a step that cites a source of its own',
    factUncited,
    inPromise(['  - event: 1991-05-14-ferry-letter\n    step: promised', '  - step: promised\n    sources: [x]']),
  ],
  [
    'a step where a line could not be read',
    factUncited,
    inPromise(
      ['side: north', 'side'],
      ['  - event: 1991-05-14-ferry-letter\n    step: promised', '  - step: promised'],
    ),
  ],
  ['a fact that is a number', itemEmpty, inTimetable([fact, '- 5[^echo]'])],
  [
    'a lead that is a number',
    leadMissing,
    inTimetable(['In March 1992 the two islands sign a timetable.[^echo]', '1992']),
  ],
  ['no lead in an entry that needs none', leadMissing, { 'people/bo.md': '---\nname: Bo\n---\n' }],
  ['no lead in front matter that is not closed', leadMissing, { 'terms/wave.md': '---\nname: Wave\n' }],
  ['an id that stands in two lists', listedTwice, inLetter(['terms: [slipway]', 'terms: [ada-north]'])],
  [
    'two relations to one event',
    listedTwice,
    inTimetable([
      'relation: follows }',
      'relation: follows }\n  - { event: 1991-05-14-ferry-letter, relation: leads }',
    ]),
  ],
  ['an outlet without an entry', missingKey, term(source('language: en').replace('publisher: x', 'outlet: X'))],
  [
    'an outlet whose key is misspelt',
    missingKey,
    term(source('language: en').replace('publisher: x', 'publischer: x')),
  ],
  [
    'an outlet where a line could not be read',
    missingKey,
    term(`expansion\n${source('language: en').replace('publisher: x, ', '')}`),
  ],
  [
    'a step with a date of its own',
    missingKey,
    inPromise(['  - event: 1991-05-14-ferry-letter\n', '  - date: "1991"\n']),
  ],
  [
    'a step without a date where a line could not be read',
    missingKey,
    inPromise(['side: north', 'side'], ['  - event: 1991-05-14-ferry-letter\n    step', '  - step']),
  ],
  [
    'an entry recorded and updated on the day of its event',
    recordedOrder,
    inTimetable(
      ['"1992-03"', '"1995-01-10"'],
      ['recorded: "1995-01-10"', 'recorded: "1995-01-10"\nupdated: "1995-01-10"'],
    ),
  ],
  [
    'an entry updated where it is tomorrow already',
    recordedOrder,
    inTimetable([
      'recorded: "1995-01-10"',
      `recorded: "1995-01-10"\nupdated: "${addDays(new Date(), 1).toISOString().slice(0, 10)}"`,
    ]),
  ],
  [
    'a source of the day of the latest change',
    recordedOrder,
    inTimetable(
      ['"1992-04-02"', '"1995-01-11"'],
      ['recorded: "1995-01-10"', 'recorded: "1995-01-10"\nupdated: "1995-01-11"'],
    ),
  ],
  ['a relation to another event', relationSelf, {}],
  ['a withdrawn fact', sectionForm, inTimetable([fact, '- *withdrawn:* It was a misprint.'])],
  [
    'a source that is cited in the front matter',
    sourceUncited,
    { 'people/ada-north.md': [['from: "1989"', 'from: "1989"\n    sources: [note]\nsources: [{ id: Note, url: x }]']] },
  ],
  ['a source that says why it is not cited', sourceUncited, term(source('uncited: It tells of the harbour.'))],
  ['a headline and its rendering', titleEnglish, term(source('title: Волна, titleEnglish: A wave, language: ru'))],
  ['a rendering of a headline in no language', titleEnglish, term(source('title: Волна, titleEnglish: A wave'))],
  ['an empty word of record.yaml', unknownValue, inTimetable(['voice: both', 'voice: " "'])],
  ['a weekday that fits its date', weekdayMismatch, inLetter(['on Tuesday 14 May 1991', 'on Tuesday, 14 May'])],
  [
    'a weekday where the year is not known',
    weekdayMismatch,
    inLetter(['date: "1991-05-14"\n', ''], ['Tuesday 14 May 1991', 'Monday 14 May']),
  ],
])('nothing is said of %s', (_name, rule, changes) => {
  expect(told(rule, changes)).toBe('');
});
