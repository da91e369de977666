import { expect, test } from 'vitest';
import { largestFile, limitFault, openers } from '../../src/record/limits.ts';

test('a text that opens more than a parser should follow is found, with its line', () => {
  expect(limitFault(`A line.\n${'['.repeat(201)}`, openers.markdown)?.line).toBe(2);
  expect(limitFault(`key: ${'{'.repeat(201)}`, openers.yaml)?.line).toBe(1);
});

test('in YAML an asterisk is a letter like any', () => {
  const words = Array.from({ length: 300 }, (_, index) => `  - [weapon${index}*, ~arms]`).join('\n');
  expect(limitFault(`words:\n${words}`, openers.yaml)).toBeUndefined();
  expect(limitFault(words, openers.markdown)).toBeDefined();
});

test('what stands open is counted up to the next empty line, less what was closed', () => {
  const open = (text: string) => limitFault(text, openers.markdown)?.reason;
  expect(open('['.repeat(200))).toBeUndefined();
  expect(open(`${'['.repeat(150)}\n${'('.repeat(51)}`)).toBe('More than 200 brackets or marks stand open here.');
  expect(open(`${'['.repeat(150)}\n \n${'('.repeat(150)}`)).toBeUndefined();
  expect(open(`${']'.repeat(9)}${'['.repeat(201)}`)).toBe('More than 200 brackets or marks stand open here.');
  for (const pair of ['[]', '()', '{}', '<>']) expect(open(pair.repeat(300))).toBeUndefined();
});

test('a line may have 20,000 characters', () => {
  expect(limitFault('x'.repeat(20_000), openers.markdown)).toBeUndefined();
  expect(limitFault(`\n\n${'x'.repeat(20_001)}`, openers.markdown)).toEqual({
    line: 3,
    reason: 'The line has 20001 characters; at most 20000 are read.',
    note: 'Break it into paragraphs.',
  });
});

test.each([
  ['list marks', '- '],
  ['numbers of a list', '1. '],
  ['numbers with a bracket', '12) '],
  ['quotations', '> '],
  ['quotations without a space', '>'],
  ['steps of indentation', '    '],
])('a line may lie 20 levels deep: %s', (_what, level) => {
  expect(limitFault(`${level.repeat(20)}x`, openers.yaml)).toBeUndefined();
  expect(limitFault(`${level.repeat(21)}x`, openers.yaml)).toEqual({
    line: 1,
    reason: 'The line lies more than 20 levels deep.',
    note: 'Write plain paragraphs and lists of one level.',
  });
});

test('a hyphen within a word, or a number without a point, makes no level', () => {
  expect(limitFault('-'.repeat(30), openers.yaml)).toBeUndefined();
  expect(limitFault('x - '.repeat(30), openers.yaml)).toBeUndefined();
});

test('the list of issued addresses may be larger than an entry', () => {
  expect([largestFile('issued.txt'), largestFile('terms/tide.md')]).toEqual([20_000_000, 1_000_000]);
});
