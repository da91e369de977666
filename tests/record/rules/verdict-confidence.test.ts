import { describe, expect, test } from 'vitest';
import { verdictConfidence } from '../../../src/record/rules/record/verdict-confidence.ts';
import { type Changes, promise, timetable, told } from './ferry.ts';

const inTimetable = (...changes: [string, string][]): Changes => ({ [timetable]: changes });
const inPromise = (...changes: [string, string][]): Changes => ({ [promise]: changes });
const high: [string, string] = ['confidence: medium', 'confidence: high'];

test.each<[string, Changes]>([
  [
    'a sure verdict that a statement and a document decide',
    inPromise(high, ['text: Ada North offers a weekly ferry.', 'text: x\n    settles: ["1992-06"]']),
  ],
  [
    'a sure verdict by a document that a step cites',
    inPromise(
      high,
      ['text: The timetable is signed.', 'text: x\n    sources: [doc]'],
      [
        'verdict:',
        'sources:\n  - { id: doc, url: "https://d.example/", publisher: south-echo, primary: true }\nverdict:',
      ],
    ),
  ],
  ['a sure verdict that no step decides, by two outlets', inPromise(high, ['    settles: [promise]\n', ''])],
  ['a promise that is not held for sure', {}],
  [
    'a sure verdict by two outlets',
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
    { ...inPromise(high), ...inTimetable(['publisher: south-echo', 'publisher: south-echo\n    primary: true']) },
  ],
  ['a sure verdict where a line could not be read', inPromise(high, ['side: north', 'side'])],
])('nothing is said of %s', (_name, changes) => {
  expect(told(verdictConfidence, changes)).toBe('');
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
      {
        ...inTimetable(['publisher: south-echo', 'publisher: south-echo\n    origin: north-post']),
        ...inPromise(high, ['    settles: [promise]\n', '']),
      },
    ];
    expect(doubted.map((changes) => told(verdictConfidence, { ...inPromise(high), ...changes })).join('\n'))
      .toMatchInlineSnapshot(`
        "promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2 can be traced to one original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true").
        promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2 can be traced to one original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true").
        promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2 can be traced to one original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true").
        promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2 can be traced to no original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true").
        promises/weekly-ferry.md:16:15  verdict-confidence  The confidence is high, but its steps can be traced to one original source.  Write "medium" or "low", or add another original source or the document itself ("primary: true")."
      `);
  });

  test('where one statement alone decides it', () => {
    const statement = inTimetable(['stage: paper', 'stage: words'], second('outlet: A leaflet'));
    expect(told(verdictConfidence, { ...inPromise(high), ...statement })).toMatchInlineSnapshot(
      `"promises/weekly-ferry.md:17:15  verdict-confidence  The confidence is high, but step 2, which decides the verdict, is one statement.  Write "medium" or "low", or name with "settles:" another step that decides it too."`,
    );
  });
});
