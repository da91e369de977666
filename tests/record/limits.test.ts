import { expect, test } from 'vitest';
import { limitFault, openers } from '../../src/record/limits.ts';

test('a text that opens more than a parser should follow is found, with its line', () => {
  expect(limitFault(`A line.\n${'['.repeat(201)}`, openers.markdown)?.line).toBe(2);
  expect(limitFault(`key: ${'{'.repeat(201)}`, openers.yaml)?.line).toBe(1);
});

test('in YAML an asterisk is a letter like any', () => {
  const words = Array.from({ length: 300 }, (_, index) => `  - [weapon${index}*, ~arms]`).join('\n');
  expect(limitFault(`words:\n${words}`, openers.yaml)).toBeUndefined();
  expect(limitFault(words, openers.markdown)).toBeDefined();
});
