import { expect, test } from 'vitest';
import { partialEvent, eventSchema } from '../../src/record/schema/event.ts';
import { personSchema } from '../../src/record/schema/actor.ts';
import { tombstonesSchema } from '../../src/record/schema/reference.ts';
import { formFaultAt, isOptional, keysAt, markAt } from '../../src/record/schema-keys.ts';

test('the keys of a group are known, whether it stands in a list, may be left out or has a default', () => {
  expect(keysAt(personSchema, [])).toContain('filedUnder');
  expect(keysAt(personSchema, ['roles', 3])).toEqual(['title', 'from', 'to', 'note', 'sources']);
  expect(keysAt(partialEvent, ['related', 0])).toEqual(['event', 'relation']);
  expect(keysAt(tombstonesSchema, [0])).toContain('reason');
});

test('there are none where any key may stand, or no group', () => {
  for (const path of [['names'], ['names', 'ru'], ['name'], ['none'], ['roles'], ['name', 'x']])
    expect(keysAt(personSchema, path), path.join('.')).toEqual([]);
});

test('a key is optional when an entry may leave it out', () => {
  expect(isOptional(eventSchema, ['place'])).toBe(true);
  expect(isOptional(eventSchema, ['disputed'])).toBe(true);
  expect(isOptional(eventSchema, ['related', 0, 'event'])).toBe(false);
  expect(isOptional(eventSchema, ['title'])).toBe(false);
  expect(isOptional(eventSchema, ['none'])).toBe(false);
});

test('a value points at what its schema says, and a list at what its items do', () => {
  expect(markAt(eventSchema, ['people'])).toEqual({ points: 'entry', to: ['people'] });
  expect(markAt(eventSchema, ['people', 0])).toEqual({ points: 'entry', to: ['people'] });
  expect(markAt(personSchema, ['voice'])).toEqual({ points: 'word', list: 'voices' });
  expect(markAt(personSchema, ['roles', 0, 'sources'])).toEqual({ points: 'source' });
  expect(markAt(eventSchema, ['title'])).toBeUndefined();
  expect(markAt(eventSchema, ['none'])).toBeUndefined();
});

test('the form of a value is known by itself', () => {
  expect(formFaultAt(eventSchema, ['date'], '1991-05')).toBeUndefined();
  expect(formFaultAt(eventSchema, ['date'], 'soon')).toBe('date');
  expect(formFaultAt(eventSchema, ['sources', 0, 'url'], 'here')).toBe('url');
  expect(formFaultAt(eventSchema, ['none'], 'x')).toBeUndefined();
});
