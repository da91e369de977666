import { describe, expect, test } from 'vitest';
import { bracketsIn, literalMarks } from '../../../src/record/markdown/literal-marks.ts';

describe('a mark of Markdown that would be printed', () => {
  test.each([
    ['It *sails', 3, '"*" is not read as a mark and would be printed.'],
    ['sails** today', 5, '"**" is not read as a mark and would be printed.'],
    ['_sails today', 0, '"_" is not read as a mark and would be printed.'],
    ['sails__ today', 5, '"__" is not read as a mark and would be printed.'],
    ['a ``b', 2, '"``" is not read as a mark and would be printed.'],
    ['a ~~b', 2, '"~~" is not read as a mark and would be printed.'],
    ['a\n  ##b', 4, 'A heading without a space after its "#" would be printed in the text.'],
    ['#b', 0, 'A heading without a space after its "#" would be printed in the text.'],
    ['a](b', 1, 'A link is not read as one and would be printed with its brackets.'],
    ['[a][b]', 2, 'Words in two pairs of brackets would be printed with them.'],
    ['a [^post', 2, '"[^post" is not a whole citation.'],
    ['a [ ^post b', 2, '"[ ^post" is not a whole citation.'],
    ['\\* and \\_ *b', 10, '"*" is not read as a mark and would be printed.'],
  ])('is found in %j', (written, offset, reason) => {
    expect(literalMarks(written).map((mark) => [mark.offset, mark.reason])).toEqual([[offset, reason]]);
  });

  test.each([
    '2 * 3',
    'is_not_one',
    '年_月',
    'a_1',
    '2014~2019',
    'Flight #5',
    'a #b',
    '# b',
    '\\*a\\* \\_b \\`c \\[^d \\#e',
    'a] (b)',
    '[a] [b]',
  ])('is none in %j', (written) => {
    expect(literalMarks(written)).toEqual([]);
  });

  test('is told of with the rule that is about it', () => {
    expect(literalMarks('[^a').map(({ rule }) => rule)).toEqual(['citation-form']);
    expect(literalMarks('*a').map(({ rule }) => rule)).toEqual(['markdown-form']);
  });
});

describe('words in brackets', () => {
  test('are found with their place, and whether the text ends with them', () => {
    expect(bracketsIn('See [tass], [old ferry]')).toEqual([
      { offset: 4, words: 'tass', last: false },
      { offset: 12, words: 'old ferry', last: true },
    ]);
    expect(bracketsIn('[]')).toEqual([{ offset: 0, words: '', last: true }]);
  });

  test('are not those of a citation, or those that are meant to be printed', () => {
    for (const written of ['[^post]', '[ ^post]', '\\[old\\]', '[old', 'old]']) expect(bracketsIn(written)).toEqual([]);
  });
});
