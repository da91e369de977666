import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Example, examplesOf, reportOn } from './rule-example.ts';

/** A line of a report without its place, which the other fault of a pair may move. */
const withoutPlaces = (report: string): string[] =>
  report
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(\S+?):\d+:\d+ {2}/, '$1  '))
    .sort();

const letter = 'content/events/1991/1991-05-14-ferry-letter.md';
const diff = (before: string, after: string): Example['edits'][number] => ({
  kind: 'diff',
  path: letter,
  text: `-${before}\n+${after}\n`,
  encoding: 'utf8',
});

describe('n faults give n reports, each once', () => {
  test('in one entry, whatever kind they are', () => {
    expect(
      reportOn([
        diff('voice: north', 'voice: norht'),
        diff('weight: 3', 'weight: "3"'),
        diff('topics: [ferry]', 'topics: [fery, ferry]'),
        diff('people: [ada-north]', 'people: [ada-north, ada-north]'),
        diff('    publisher: south-echo', '    publisher: south-eco'),
        diff('    published: "1991-05-17"', '    published: "17 May 1991"'),
        diff('Ada North offers the southern island a weekly ferry.[^post]', 'Ada North offers a ferry.[^past]'),
      ]),
    ).toMatchInlineSnapshot(`
      "content/events/1991/1991-05-14-ferry-letter.md:4:8  unknown-value  "norht" is not one of the voices of record.yaml.  Did you mean "north"?
      content/events/1991/1991-05-14-ferry-letter.md:7:9  unknown-value  "weight" is "3" in quotation marks.  Write 3 without them.
      content/events/1991/1991-05-14-ferry-letter.md:8:10  unknown-id  Nothing in topics is called "fery".  Did you mean "ferry"?
      content/events/1991/1991-05-14-ferry-letter.md:10:21  listed-twice  "ada-north" is listed twice under "people".  Keep one of the two.
      content/events/1991/1991-05-14-ferry-letter.md:22:16  unknown-id  Nothing in publishers is called "south-eco".  Did you mean "south-echo"?
      content/events/1991/1991-05-14-ferry-letter.md:24:16  date-invalid  "17 May 1991" is not an EDTF date.  Write "1991-05-17".
      content/events/1991/1991-05-14-ferry-letter.md:29:26  citation-unknown  No source of this entry is called "past".  Did you mean "post"?"
    `);
  });

  test('and an open quotation mark hides none of them', () => {
    const wrong = [diff('voice: north', 'voice: norht'), diff('people: [ada-north]', 'people: [ada-nort]')];
    const open = diff('title: The harbour office offers a weekly ferry', 'title: "The harbour office');
    expect(withoutPlaces(reportOn([open, ...wrong]))).toEqual(
      [...withoutPlaces(reportOn([open])), ...withoutPlaces(reportOn(wrong))].sort(),
    );
  });

  test('for every two examples of rules that change different files', () => {
    const examples = readdirSync('docs/rules')
      .filter((file) => file !== 'README.md')
      .flatMap((file) => examplesOf(readFileSync(`docs/rules/${file}`, 'utf8')).slice(0, 1))
      .filter(({ edits }) => edits.every(({ kind, path }) => kind === 'diff' && path.startsWith('content/events/')));
    const [first, second] = ['1991', '1992'].map((year) =>
      examples.filter(({ edits }) => edits.every(({ path }) => path.includes(`/${year}/`))),
    );
    const pairs = (first ?? []).flatMap((one, index) => {
      const other = second?.[index % second.length];
      return other ? [[one, other] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(10);
    for (const [one, other] of pairs)
      expect(withoutPlaces(reportOn([...one.edits, ...other.edits]))).toEqual(
        [...withoutPlaces(one.report), ...withoutPlaces(other.report)].sort(),
      );
  });
});

describe('what would fail in the build is refused before it, with its place', () => {
  const record = (before: string, after: string): Example['edits'][number] => ({
    kind: 'diff',
    path: 'content/record.yaml',
    text: `-${before}\n+${after}\n`,
    encoding: 'utf8',
  });
  const long = 'x'.repeat(248);

  test.each([
    [
      'half a character in an address',
      diff(
        '    origin: north-post',
        '    origin: north-post\n+    author: Q\n+    archived: "https://post.example/\\ud800"',
      ),
      'url-scheme',
    ],
    ['a language of the record', record('language: en', 'language: en-x'), 'wrong-type'],
    [
      'a script',
      record('  - { code: en, label: English, script: Latin }', '  - { code: en, label: English, script: Klingon }'),
      'wrong-type',
    ],
    [
      'an id that no file can have',
      record('  - { id: office, label: Office }', `  - { id: ${long}, label: Office }`),
      'bad-id',
    ],
  ])('%s', (_what, edit, rule) => {
    expect(reportOn([edit])).toMatch(new RegExp(`^content/\\S+:\\d+:\\d+ {2}${rule} {2}`, 'm'));
  });
});

describe('what stops a parser is refused in time', () => {
  const term = (text: string): Example['edits'][number] => ({
    kind: 'whole',
    path: 'content/terms/tide.md',
    text: `---\nname: Tide\n---\n\n${text}\n`,
    encoding: 'utf8',
  });

  test.each([
    ['3,000 list marks', '- '.repeat(3000)],
    ['20,000 open brackets', '[\n'.repeat(20_000)],
    ['a line of 1 MB', 'x'.repeat(1_000_000)],
    ['20 MB', 'The sea.\n'.repeat(2_200_000)],
    ['50,000 marks of emphasis', '*a '.repeat(50_000)],
  ])('%s', (_what, text) => {
    const start = performance.now();
    expect(reportOn([term(text)])).toMatch(/^content\/terms\/tide\.md:\d+:1 {2}file-limits {2}/);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('one fault gives one report', () => {
  test.each([
    [
      'a tab',
      '    publisher: south-echo',
      '\tpublisher: south-echo',
      '22:1  yaml-syntax  The line is indented with a tab.',
    ],
    ['a misspelt key', 'weight: 3', 'wieght: 3', '7:1  unknown-key  The key "wieght" is not known here.'],
    [
      'a misspelt key of which one of two is needed',
      '    publisher: south-echo',
      '    publihser: south-echo',
      '22:5  unknown-key  The key "publihser" is not known here.',
    ],
    ['a misspelt heading', '## Facts', '## Fact', '31:1  unknown-section  The heading "Fact" is not known here.'],
    ['a list without brackets', 'topics: [ferry]', 'topics: ferry, ferry', '8:9  wrong-type  "topics" is not a list.'],
    [
      'a citation with a space, before another',
      '- The ferry is to sail every Monday.[^post][^echo]',
      '- The ferry is to sail every Monday.[^ post][^echo]',
      '34:37  citation-form  "[^" is not a whole citation.',
    ],
  ])('%s', (_name, before, after, told) => {
    const report = reportOn([diff(before, after)]);
    expect(report).toContain(`${letter}:${told}`);
    expect(report.split('\n')).toHaveLength(1);
  });

  test('but what else is wrong with the same line is told too', () => {
    const report = reportOn([
      diff('topics: [ferry]', 'topics: fery, ferry'),
      diff('    publisher: south-echo', '\t\tpublisher: "south-echo'),
    ]);
    expect(report.match(/ (wrong-type|unknown-id|yaml-syntax) /g)).toHaveLength(4);
  });
});
