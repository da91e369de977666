import { describe, expect, it } from 'vitest';
import {
  isFlag,
  isList,
  isNumber,
  isObject,
  isObjectWith,
  isPair,
  isRecord,
  isText,
  readJson,
} from '../../src/views/shape.ts';

describe('a shape', () => {
  const isStop = isObjectWith({ name: isText, at: isPair(isNumber, isNumber) }, { lit: isFlag });

  it.each([
    [{ name: 'Quay', at: [1, 2] }, true],
    [{ name: 'Quay', at: [1, 2], lit: true }, true],
    [{ name: 'Quay', at: [1, 2], lit: 'yes' }, false],
    [{ name: 'Quay', at: [1, 2, 3] }, false],
    [{ name: 'Quay', at: ['1', 2] }, false],
    [{ name: 'Quay' }, false],
    [{ name: 'Quay', at: [1, 2], colour: 'red' }, false],
    [{ name: 'Quay', at: [1, 2], constructor: 'red' }, false],
    [['Quay', [1, 2]], false],
    [null, false],
    ['Quay', false],
  ])('fits %j: %s', (value, fits) => {
    expect(isStop(value)).toBe(fits);
  });

  it('holds for every item of a list and every value of a record', () => {
    expect(isList(isText)(['a', 'b'])).toBe(true);
    expect(isList(isText)(['a', 1])).toBe(false);
    expect(isList(isText)({ 0: 'a' })).toBe(false);
    expect(isRecord(isNumber)({ a: 1, b: 2 })).toBe(true);
    expect(isRecord(isNumber)({ a: 1, b: '2' })).toBe(false);
    expect(isRecord(isNumber)([1])).toBe(false);
  });
});

it('JSON of another shape is refused by its name', () => {
  const isLine = isObject({ stops: isNumber });
  expect(readJson('line.json', '{"stops":7}', isLine).stops).toBe(7);
  expect(() => readJson('line.json', '{"stops":"7"}', isLine)).toThrow(/^line\.json has another shape/);
  expect(() => readJson('line.json', '<!doctype html>', isLine)).toThrow(SyntaxError);
});
