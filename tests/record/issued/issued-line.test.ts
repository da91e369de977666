import { expect, test } from 'vitest';
import { furthest, issuedLine, parseIssuedLine } from '../../../src/record/issued/issued-line.ts';

test('a line names an address and how far the numbers of its page go', () => {
  expect(parseIssuedLine('/events/a/ 7 facts, 1 disagreement')).toEqual({
    address: '/events/a/',
    numbers: { fact: 7, disagreement: 1 },
  });
  expect(parseIssuedLine('/promises/b/ 12 steps\r')).toEqual({ address: '/promises/b/', numbers: { step: 12 } });
  expect(parseIssuedLine('/terms/c/')).toEqual({ address: '/terms/c/', numbers: {} });
});

test('remarks and empty lines say nothing', () => {
  expect(parseIssuedLine('# since 1995')).toBeNull();
  expect(parseIssuedLine('   ')).toBeNull();
});

test.each([
  '/events/a/ seven facts',
  '/events/a/ 7',
  '/events/a/ 0 facts',
  '/events/a/ 7 facts 1 disagreement',
  '/events/a/ 7 facts, 8 facts',
  '/events/a/ 7 facts,',
  'events/a/',
  '<<<<<<< ours',
])('%s cannot be read', (line) => {
  expect(parseIssuedLine(line)).toBeUndefined();
});

test('what is written is what was read', () => {
  for (const line of ['/events/a/ 1 fact, 2 disagreements', '/threads/b/ 1 step', '/people/c/']) {
    const read = parseIssuedLine(line);
    expect(read && issuedLine(read)).toBe(line);
  }
});

test('the further number is kept, part by part', () => {
  expect(furthest({ fact: 3, step: 1 }, { fact: 2, disagreement: 4 })).toEqual({ fact: 3, disagreement: 4, step: 1 });
});
