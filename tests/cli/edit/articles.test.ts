import { expect, test } from 'vitest';
import { inFields } from '../../../src/cli/edit/articles.ts';

test('what the command would be told by an option, the page is told in a field', () => {
  expect(
    [
      'The text names no day for the event: say it with --date, as exactly as you know it.',
      'The page does not say its address: give it with --url.',
      'Neither day is known: say one with --date or --published.',
    ].map(inFields),
  ).toEqual([
    'The text names no day for the event: say it in “Date”, as exactly as you know it.',
    'The page does not say its address: give it in “Its address”.',
    'Neither day is known: say one in “Date” or in “Published on”.',
  ]);
});
