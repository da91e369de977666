import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/record/rules/list.ts';
import { type Case, checkWith, readCorpus, readingOf, rulesThatReport } from './corpus.ts';

const folder = 'tests/record/corpus';
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const kinds = files.map((file) => {
  const name = file.replace('.yaml', '');
  const { where, refused, rendered, kept } = readCorpus(`${folder}/${file}`);
  const one = (input: string, sort: string, index: number): Case => ({ where, input, id: `${name}-${sort}-${index}` });
  return {
    name,
    refused: Object.entries(refused)
      .flatMap(([rule, inputs]) => inputs.map((input) => ({ rule, input })))
      .map(({ rule, input }, index) => ({ rule, ...one(input, 'refused', index) })),
    read: Object.entries({ ...rendered, ...kept }).map(([input, reading], index) => ({
      reading,
      ...one(input, 'read', index),
    })),
  };
});

const { problems } = checkWith(kinds.flatMap(({ refused }) => refused));
const result = checkWith(kinds.flatMap(({ read }) => read));

describe.each(kinds)('$name', ({ refused, read }) => {
  test.each(refused)('$input is reported by $rule, where it stands', ({ rule, ...one }) => {
    expect(rules.map(({ name }) => name)).toContain(rule);
    expect(rulesThatReport(one, problems)).toContain(rule);
  });

  test.each(read)('$input is read as $reading', ({ reading, ...one }) => {
    expect(readingOf(one, result)).toBe(reading);
  });
});

test('the corpus is large', () => {
  expect(kinds.flatMap(({ refused, read }) => [...refused, ...read]).length).toBeGreaterThanOrEqual(300);
});
