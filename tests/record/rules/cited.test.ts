import { expect, test } from 'vitest';
import type { CollectionName } from '../../../src/record/collection.ts';
import { readDraft } from '../../../src/record/draft.ts';
import { citationsOf, sourceIds, sourcesAsWritten, writtenIn } from '../../../src/record/rules/cited.ts';

const draft = (collection: CollectionName, front: string, body = '') =>
  readDraft(collection, 'x', { path: 'x.md', file: 'x.md', text: `---\nname: x\n${front}---\n${body}` });

test('an entry cites sources in its front matter and in its text, each where it stands and as it is written', () => {
  const person = draft(
    'people',
    'roles:\n  - { title: x, sources: [note] }\n',
    '\nShe sails.[^Post]\n\n## Old\n\n- Yes.[^note]\n',
  );
  expect(citationsOf(person).map(({ id, written, place }) => [id, written, place().line, place().column])).toEqual([
    ['note', 'note', 4, 27],
    ['post', 'Post', 7, 11],
    ['note', 'note', 11, 7],
  ]);
});

test('the sources of an entry can be cited by their ids; a malformed one counts as what it should be', () => {
  const sources = '[{ id: note }, { id: The Post }, { id: 5 }, { id: [a] }, { url: x }, 7, null]';
  expect(sourceIds(draft('terms', `sources: ${sources}\n`))).toEqual(['note', 'the-post', '5', '', '', '', '']);
});

test('an entry may have none, in a form that is none, or be of a kind that has none', () => {
  expect(sourcesAsWritten(draft('terms', ''))).toEqual([]);
  expect(sourcesAsWritten(draft('terms', 'sources: note\n'))).toEqual([]);
  for (const text of ['Text.\n', '---\n- a\n---\n', '---\n5\n---\n'])
    expect(sourcesAsWritten(readDraft('terms', 'x', { path: 'x.md', file: 'x.md', text }))).toEqual([]);
  expect(sourcesAsWritten(draft('topics', 'sources: [{ id: note }]\n'))).toBeUndefined();
  expect(sourceIds(draft('topics', ''))).toBeUndefined();
});

test('a value of a source is its words; empty is what is no word, and nothing what is not there', () => {
  const source = { title: 'A wave', year: 1991, list: ['x'], none: null };
  expect(['title', 'year', 'list', 'none', 'url', 'constructor'].map((key) => writtenIn(source, key))).toEqual([
    'A wave',
    '1991',
    '',
    undefined,
    undefined,
    undefined,
  ]);
});
