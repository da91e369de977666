import { expect, test } from 'vitest';
import { readHeadersFile } from '../../../src/cli/serve/headers-file.ts';

const headersOf = readHeadersFile(
  ['# A comment', '/*', '  X-One: a: b', '  X-Two: 1', '', '/embed/*', '  ! X-One', '  X-Two: 2'].join('\n'),
);

test('every rule that fits an address counts, and may take back what an earlier one gave', () => {
  expect([...headersOf('/page/')]).toEqual([
    ['x-one', 'a: b'],
    ['x-two', '1'],
  ]);
  expect([...headersOf('/embed/page/')]).toEqual([['x-two', '1, 2']]);
});

test('a file without rules says nothing', () => {
  expect([...readHeadersFile('')('/')]).toEqual([]);
});
