import { expect, test } from 'vitest';
import { byteRange } from '../../../src/cli/serve/byte-range.ts';

test.each([
  [undefined, undefined],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=2-', { first: 2, last: 9 }],
  ['bytes=2-100', { first: 2, last: 9 }],
  ['bytes=-5', { first: 5, last: 9 }],
  ['bytes=-100', { first: 0, last: 9 }],
  ['bytes=5-2', 'none'],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=-', undefined],
  ['bytes=a-b', undefined],
  ['bytes=0-1,3-4', undefined],
  ['lines=0-1', undefined],
])('%s of ten bytes is %j', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});

test('an empty file has no range', () => {
  expect(byteRange('bytes=0-', 0)).toBe('none');
});
