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
  [
    'a withdrawn fact that repeats the lead',
    factRepeatsLead,
    inTimetable([fact, '- *withdrawn:* The islands sign a timetable.']),
  ],
  [
    'a fact that shares only short and common words with the lead',
    factRepeatsLead,
    inTimetable([fact, '- In the for two it and they have been to no of a.[^echo]']),
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
  ['a word of two keys', listedTwice, inTimetable(['kind: agreement', 'kind: both'])],
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

test('what is wrong is told with where it stands and what to write', () => {
  const wrong: [Rule, Changes][] = [
    [badId, { [`terms/${'a'.repeat(101)}.md`]: 'x' }],
    [badId, { 'terms/Slipway.md': 'x' }],
    [badId, { 'terms/王.md': 'x' }],
    [citationUnknown, inLetter(['[^post]', '[^radio]'])],
    [dateOutsideSpan, inTimetable(['"1992-03"', '"1989"'])],
    [dateOutsideSpan, inTimetable(['"1992-03"', '"1989"\nperiod: epilogue'])],
    [dateOutsideSpan, inTimetable(['"1992-03"', '"1995"\nperiod: background'])],
    [
      datedAfterSource,
      inLetter(['"1991-05-14"', '"1991-05-18"'], ['published: "1991-05-15"', 'published: "1991-05-16"']),
    ],
    [duplicateSource, inLetter(['id: echo', 'id: post'])],
    [factRepeatsLead, inTimetable([fact, '- The islands, 5 of 1992, signed timetables.[^echo]'])],
    [itemEmpty, inLetter(['*wording:* The Post writes of an offer, the Echo of a demand.', '… '])],
    [leadMissing, inTimetable(['In March 1992 the two islands sign a timetable.[^echo]', '…[^echo]'])],
    [listedTwice, inLetter(['terms: [slipway]', 'terms: [slipway, slipway]'])],
    [listedTwice, inTimetable(['follows }', 'follows }\n  - { event: 1991-05-14-ferry-letter, relation: follows }'])],
    [
      listedTwice,
      {
        'record.yaml': [
          ['id: agreement', 'id: statement'],
          ['script: Latin }', 'script: Latin }\n  - { code: en, label: English, script: Latin }'],
        ],
      },
    ],
    [missingKey, term('sources:\n  - { url: "https://x.example/" }\n  - { id: a, publisher: x, outlet: X }\n')],
    [missingKey, inPromise(['  - event: 1991-05-14-ferry-letter\n    step', '  - step'])],
    [recordedOrder, inTimetable(['recorded: "1995-01-10"', 'recorded: "9999-01-10"'])],
    [recordedOrder, inPromise(['recorded: "1995-01-10"', 'recorded: "1995-01-10"\nupdated: "1995-01-09"'])],
    [titleEnglish, term(source('title: Wave, titleEnglish: A wave, language: en'))],
    [unknownValue, inTimetable(['kind: agreement', 'kind: Agreement'], ['voice: both', 'voice: Others'])],
    [unknownValue, { 'search.yaml': 'verdicts:\n  Open: { en: [pending] }\n', 'import.yaml': 'reporters: [paper]\n' }],
    [weekdayMismatch, inLetter(['on Tuesday 14 May 1991', 'on Monday 14 May'])],
    [weekdayMismatch, inLetter(['on Tuesday 14 May 1991', 'on Monday, 31 June 1991'])],
  ];
  expect(wrong.map(([rule, changes]) => told(rule, changes)).join('\n')).toMatchInlineSnapshot(`
    "terms/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.md:1:1  bad-id  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" is too long for an id.  Give the file a name of at most 100 characters.
    terms/Slipway.md:1:1  bad-id  "Slipway" is not an id for terms.  Name the file with lower-case letters, digits and single hyphens.
    terms/王.md:1:1  bad-id  "王" is not an id for terms.  Name the file with lower-case letters, digits and single hyphens.
    events/1991/1991-05-14-ferry-letter.md:29:53  citation-unknown  No source of this entry is called "radio".  Cite one of post, echo, or add the source to the front matter.
    events/1992/1992-03-ferry-timetable.md:3:7  date-outside-span  1989 lies outside the record’s span (1990/1994).  Write "period: background", or correct the date.
    events/1992/1992-03-ferry-timetable.md:4:9  date-outside-span  1989 lies outside the record’s span (1990/1994).  Write "period: background", or correct the date.
    events/1992/1992-03-ferry-timetable.md:4:9  date-outside-span  1995 lies outside the record’s span (1990/1994).  Write "period: epilogue", or correct the date.
    events/1991/1991-05-14-ferry-letter.md:3:7  dated-after-source  The event is dated 1991-05-18, but its source "post" was published on 1991-05-16.  Correct one of the two dates; if the source gives only what came before, add "context: true" to it.
    events/1991/1991-05-14-ferry-letter.md:20:9  duplicate-source  Two sources are called "post".  Call the second "post-2", and check its citations.
    events/1992/1992-03-ferry-timetable.md:24:1  warning fact-repeats-lead  Fact 1 repeats the lead: it shares 60 % of its words with it.  Leave the detail in the fact and shorten the lead; facts keep their numbers.
    events/1991/1991-05-14-ferry-letter.md:38:1  item-empty  Disagreement 1 has no words.  Write one sentence before its sources.
    events/1992/1992-03-ferry-timetable.md:20:1  lead-missing  The lead has no words.  Write one to three sentences below the front matter.
    events/1991/1991-05-14-ferry-letter.md:12:18  listed-twice  "slipway" is listed twice under "terms".  Keep one of the two.
    events/1992/1992-03-ferry-timetable.md:11:14  listed-twice  "1991-05-14-ferry-letter" appears twice with one relation.  Keep one of the two.
    record.yaml:20:11  listed-twice  "statement" appears twice among the kinds.  Give each one of its own.
    record.yaml:41:13  listed-twice  "en" appears twice among the languages.  Give each one of its own.
    terms/wave.md:4:5  missing-key  The key "id" is missing.  Add "id:" with its value.
    terms/wave.md:4:5  missing-key  Source 1 needs exactly one of "publisher" and "outlet".  Name the outlet’s id as "publisher:", or, for one that has no entry, its name as "outlet:".
    terms/wave.md:5:5  missing-key  The key "url" is missing.  Add "url:" with its value.
    terms/wave.md:5:36  missing-key  The source "a" needs exactly one of "publisher" and "outlet".  Name the outlet’s id as "publisher:", or, for one that has no entry, its name as "outlet:".
    promises/weekly-ferry.md:8:5  missing-key  Step 1 has neither an event nor a date.  Add "event:", or "date:" with "sources:".
    events/1992/1992-03-ferry-timetable.md:17:11  recorded-order  The day of the latest change, 9999-01-10, is still to come.  Write the day of the change; readers and feeds would keep the entry on top until then.
    promises/weekly-ferry.md:19:10  recorded-order  The entry says it was updated on 1995-01-09, before it was recorded (1995-01-10).  Write the day of the latest change, or remove the key.
    terms/wave.md:4:85  title-english  The headline of the source "note" is rendered into the language it is written in.  Remove "titleEnglish:", or correct "language:".
    events/1992/1992-03-ferry-timetable.md:4:8  unknown-value  "Others" is not one of the voices of record.yaml.  Did you mean "others"?
    events/1992/1992-03-ferry-timetable.md:6:7  unknown-value  "Agreement" is not one of the kinds of record.yaml.  Did you mean "agreement"?
    import.yaml:1:13  unknown-value  "paper" is not one of the publisherKinds of record.yaml.  Use one of: newspaper.
    search.yaml:2:3  unknown-value  "Open" is not one of the verdicts of record.yaml.  Did you mean "open"?
    events/1991/1991-05-14-ferry-letter.md:33:37  weekday-mismatch  14 May 1991 is not a Monday.  It is a Tuesday: correct the day or the weekday.
    events/1991/1991-05-14-ferry-letter.md:33:37  weekday-mismatch  31 June 1991 is not a Monday.  There is no such day: correct it."
  `);
});
