import { expect, test } from 'vitest';
import { citationForm } from '../../../src/record/rules/file/citation-form.ts';
import { filePlace } from '../../../src/record/rules/file/file-place.ts';
import { hiddenCharacter } from '../../../src/record/rules/file/hidden-character.ts';
import type { Rule } from '../../../src/record/rules/rule.ts';
import { type Changes, fixes, timetable, told } from './ferry.ts';

const inTimetable = (...changes: [string, string][]): Changes => ({ [timetable]: changes });

test.each<[string, Rule, Changes]>([
  ['brackets that are meant', citationForm, inTimetable(['sailing a week.', 'sailing [sic] a week.'])],
  [
    'the files of the record that belong to no collection',
    filePlace,
    { 'search.yaml': 'equivalents: []\n', 'import.yaml': 'ambiguous: []\n' },
  ],
  [
    'joiners between letters of Persian',
    hiddenCharacter,
    { 'terms/wave.md': '---\nname: می\u200cخواهم\n---\n\nText.\n' },
  ],
  ['tabs and line ends', hiddenCharacter, { 'terms/wave.md': '---\r\nname: Wave\r\n---\r\n\r\nA\ttext.\r\n' }],
])('nothing is said of %s', (_name, rule, changes) => {
  expect(told(rule, changes)).toBe('');
});

test('what is wrong with the place and the signs of a file is told', () => {
  const wrong: [Rule, Changes][] = [
    [citationForm, inTimetable(['sailing a week.', 'sailing [echo] a week.'])],
    [citationForm, inTimetable(['a week.[^echo]', 'a week. [see][^echo]'])],
    [filePlace, { 'record.yaml': undefined }],
    [filePlace, { 'term/wave.md': 'x', 'boats/a.md': 'x', 'terms/wave.txt': 'x' }],
    [filePlace, { 'terms/old/wave.md': 'x', 'events/1991/1992-gale.md': 'x' }],
    [
      hiddenCharacter,
      {
        'terms/wave.md':
          '---\nname: "Wa\u200bve \\u202e"\naliases: ["\\u200b", "\\u2060"]\n---\n\nOne\u200c &#8203;&#8288;\u202e 𝐀\u2060.\n',
      },
    ],
    [
      hiddenCharacter,
      { 'terms/wave.md': '---\nname: Wave\n---\n\n[A](https://a.example/&#8203; "b&#8288;") &#xFFFD;\u0000\n' },
    ],
    [hiddenCharacter, { 'search.yaml': 'equivalents: [{ en: ["a\\u200b"] }]\n' }],
  ];
  expect(wrong.map(([rule, changes]) => told(rule, changes)).join('\n')).toMatchInlineSnapshot(`
    "events/1992/1992-03-ferry-timetable.md:24:33  citation-form  "[echo]" is not a citation and would be printed with its brackets.  Write "[^echo]".
    events/1992/1992-03-ferry-timetable.md:24:41  citation-form  "[see]" before the citation would be printed with its brackets.  Write the citation alone, or "\\[see\\]" for brackets that are meant.
    record.yaml:1:1  file-place  record.yaml is missing.  Add it: it holds the title, the span and the vocabularies.
    boats/a.md:1:1  file-place  Nothing is expected at "boats/a.md".  Use one of the folders events, promises, people, organisations, terms, topics, threads, publishers, changes.
    term/wave.md:1:1  file-place  Nothing is expected at "term/wave.md".  Did you mean "terms"?
    terms/wave.txt:1:1  file-place  Nothing is expected at "terms/wave.txt".  Remove it, or give it a name that ends in ".md".
    events/1991/1992-gale.md:1:1  file-place  The file is in the wrong place: "events/1991/1992-gale.md".  Move it to "events/1992/1992-gale.md".
    terms/old/wave.md:1:1  file-place  The file is in the wrong place: "terms/old/wave.md".  Move it to "terms/wave.md".
    terms/wave.md:2:10  hidden-character  The character U+200B cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter.
    terms/wave.md:6:4  hidden-character  The character U+200C cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter.
    terms/wave.md:6:20  hidden-character  The character U+202E cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter.
    terms/wave.md:6:24  hidden-character  The character U+2060 cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter.
    terms/wave.md:5:1  hidden-character  The character U+200B cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter.
    terms/wave.md:5:1  hidden-character  The character U+2060 cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter.
    terms/wave.md:5:42  hidden-character  The character U+FFFD cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter.
    terms/wave.md:5:51  hidden-character  The character U+0000 cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter.
    search.yaml:1:22  hidden-character  The character U+200B cannot be seen.  Remove it; it came with a paste. Where a letter is missing, write the letter."
  `);
});

test('a sign that only shows or joins nothing can be taken out in its place', () => {
  const joiner = (name: string): string =>
    told(hiddenCharacter, { 'terms/wave.md': `---\nname: ${name}\n---\n\nX.\n` });
  expect([joiner('a\u200cخ'), joiner('خ\u200ca')].map((said) => said.slice(0, 18))).toEqual([
    'terms/wave.md:2:8 ',
    'terms/wave.md:2:8 ',
  ]);
  expect(fixes(hiddenCharacter, { 'terms/wave.md': '---\nname: Wa\u200bve\n---\n\nOne\u0007.\n' })).toEqual([
    [''],
    undefined,
  ]);
});
