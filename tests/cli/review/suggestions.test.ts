import { describe, expect, test } from 'vitest';
import { shownLines, suggestionsOn } from '../../../src/cli/review/suggestions.ts';

const path = 'content/terms/tide.md';
const before = 'one\ntwo\nthree\nfour\nfive\n';
const whole = `--- a/${path}\n+++ b/${path}\n@@ -0,0 +1,5 @@\n`;

function bodies(after: string, difference = whole): [number | undefined, number, string][] {
  return suggestionsOn(difference, [{ path, before, after }], []).map(({ start_line: start, line, body }) => [
    start,
    line,
    body,
  ]);
}

describe('the suggestions of a review', () => {
  test('replace a line', () => {
    expect(suggestionsOn(whole, [{ path, before, after: before.replace('two', '2') }], [])).toEqual([
      { path, side: 'RIGHT', line: 2, body: '```suggestion\n2\n```' },
    ]);
  });

  test('replace several lines, one suggestion a place', () => {
    expect(bodies('one\n2\n3\nfour\n5\n')).toEqual([
      [2, 3, '```suggestion\n2\n3\n```'],
      [undefined, 5, '```suggestion\n5\n```'],
    ]);
  });

  test('take lines away', () => {
    expect(bodies('one\nfour\nfive\n')).toEqual([[2, 3, '```suggestion\n```']]);
  });

  test('add lines to the one before, and at the beginning to the first', () => {
    expect(bodies('zero\none\ntwo\nand\nthree\nfour\nfive\n')).toEqual([
      [undefined, 1, '```suggestion\nzero\none\n```'],
      [undefined, 2, '```suggestion\ntwo\nand\n```'],
    ]);
  });

  test('stand in a fence longer than any in the lines', () => {
    expect(bodies('one\n````\nthree\nfour\nfive\n')).toEqual([[undefined, 2, '`````suggestion\n````\n`````']]);
  });

  test('are made only beside lines that the pull request shows', () => {
    const difference = `+++ b/${path}\n@@ -1 +1 @@\n-eins\n+one\n@@ -3,3 +3,2 @@ heading\n`;
    expect(shownLines(difference)).toEqual(
      new Map([
        [
          path,
          [
            [1, 1],
            [3, 4],
          ],
        ],
      ]),
    );
    expect(bodies('1\n2\n3\n4\n5\n', difference)).toEqual([]);
    expect(bodies('1\ntwo\n3\n4\nfive\n', difference).map(([start, line]) => [start, line])).toEqual([
      [undefined, 1],
      [3, 4],
    ]);
    expect(bodies('1\ntwo\nthree\nfour\nfive\n', '+++ b/other.md\n@@ -1 +1 @@\n')).toEqual([]);
  });

  test('forget a file that the pull request takes away', () => {
    expect(shownLines(`--- a/${path}\n+++ /dev/null\n@@ -1,5 +0,0 @@\n`).size).toBe(0);
  });

  test('are not made twice, unless the lines have moved on', () => {
    const mended = [{ path, before, after: before.replace('two', '2') }];
    const [made] = suggestionsOn(whole, mended, []);
    if (!made) throw new Error('no suggestion');
    const { body, line } = made;
    expect(suggestionsOn(whole, mended, [{ path, line, body: body.replaceAll('\n', '\r\n') }])).toEqual([]);
    expect(suggestionsOn(whole, mended, [{ path, line: null, body }])).toHaveLength(1);
  });
});
