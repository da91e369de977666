import { expect, test } from 'vitest';
import { freeze } from '../../src/record/freeze.ts';

test('a value is frozen to its depth, and given back', () => {
  const value = { list: [{ a: 1 }], none: null, text: 'x', number: 5 };
  expect(freeze(value)).toBe(value);
  for (const part of [value, value.list, value.list[0]]) expect(Object.isFrozen(part)).toBe(true);
});

test('a value that is frozen already is left as it is, though it leads back to itself', () => {
  const round: { self?: unknown } = {};
  round.self = round;
  expect(Object.isFrozen(freeze(round))).toBe(true);
  expect(freeze(null)).toBeNull();
  expect(freeze('x')).toBe('x');
});
