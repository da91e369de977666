import { expect, test } from 'vitest';
import { citationForm } from '../../../src/record/rules/file/citation-form.ts';
import { filePlace } from '../../../src/record/rules/file/file-place.ts';
import { hiddenCharacter } from '../../../src/record/rules/file/hidden-character.ts';
import type { Rule } from '../../../src/record/rules/rule.ts';
import { type Changes, timetable, told } from './ferry.ts';

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
