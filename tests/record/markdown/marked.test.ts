import { expect, test } from 'vitest';
import { markedIn } from '../../../src/record/markdown/marked.ts';
import { personSchema } from '../../../src/record/schema/actor.ts';
import { eventSchema } from '../../../src/record/schema/event.ts';
import { tombstonesSchema } from '../../../src/record/schema/reference.ts';
import { searchWordsSchema } from '../../../src/record/schema/search-words.ts';

const marked = (...given: Parameters<typeof markedIn>): unknown[] =>
  markedIn(...given).map(({ path, value, mark, key }) => [path.join('.'), value, mark.points, key]);

test('what points at entries, words and sources is known by its path', () => {
  const event = { voice: 'north', title: 'north', people: ['ada', 'bo'], related: [{ event: 'x', relation: 'reply' }] };
  expect(marked(eventSchema, event)).toEqual([
    ['voice', 'north', 'word', false],
    ['people.0', 'ada', 'entry', false],
    ['people.1', 'bo', 'entry', false],
    ['related.0.event', 'x', 'entry', false],
    ['related.0.relation', 'reply', 'word', false],
  ]);
  expect(marked(personSchema, { roles: [{ title: 'x' }, { sources: ['post'] }] })).toEqual([
    ['roles.1.sources.0', 'post', 'source', false],
  ]);
});

test('a list without its brackets points at what it names', () => {
  expect(marked(eventSchema, { people: 'ada, bo ;cy' })).toEqual([
    ['people', 'ada', 'entry', false],
    ['people', 'bo', 'entry', false],
    ['people', 'cy', 'entry', false],
  ]);
  expect(marked(eventSchema, { related: { event: 'x' } })).toEqual([['related.event', 'x', 'entry', false]]);
});

test('a key can point at a word too', () => {
  expect(marked(searchWordsSchema, { verdicts: { kept: { en: ['honoured'] } } })).toEqual([
    ['verdicts.kept', 'kept', 'word', true],
  ]);
});

test('what has another form points at nothing, and hides nothing else', () => {
  for (const data of [undefined, null, 5, 'x', [], [{ voice: 'x' }], { voice: 5 }, { voice: null }, { related: 5 }])
    expect(marked(eventSchema, data)).toEqual([]);
  expect(marked(eventSchema, { people: [5, 'ada', null] })).toEqual([['people.1', 'ada', 'entry', false]]);
  expect(marked(tombstonesSchema, 'x')).toEqual([]);
});
