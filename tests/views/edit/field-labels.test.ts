import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/record/json-schema.ts';
import { fixture } from '../../fixture.ts';
import { fieldLabels } from '../../../src/views/edit/field-labels.ts';

const { vocabulary } = fixture('base');
const page = readFileSync('docs/record.md', 'utf8');
const names = { 'ada-north': 'Ada North', words: 'A term called words' };

/** The labels of the values of a key of events or promises, where both lists have a word "words". */
function labelsAt(collection: 'events' | 'promises', ...keys: string[]): Readonly<Record<string, string>> {
  const steps = vocabulary.steps.map((step) => (step.id === 'promised' ? { ...step, id: 'words' } : step));
  const schema = jsonSchemas({ ...vocabulary, steps }, page, { ...noIds, people: ['ada-north'] }).get(collection) ?? {};
  const field = keys.reduce((group, key) => {
    const inner = group.properties?.[key];
    const found = typeof inner === 'object' ? inner : {};
    return typeof found.items === 'object' && !Array.isArray(found.items) ? found.items : found;
  }, schema);
  return fieldLabels(field, names);
}

const noIds = {
  events: [],
  promises: [],
  people: [],
  organisations: [],
  terms: [],
  topics: [],
  threads: [],
  publishers: [],
  changes: [],
};

test('a word is called what its own list calls it, though another list has the same id', () => {
  expect(labelsAt('events', 'stage')['words']).toBe('Words');
  expect(labelsAt('promises', 'steps', 'step')['words']).toBe('Promised');
});

test('an entry is called by its name', () => {
  expect(labelsAt('events', 'people')['ada-north']).toBe('Ada North');
});
