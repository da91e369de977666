import { expect, test } from 'vitest';
import { fixture } from '../../fixture.ts';
import { runningHeads } from '../../../src/views/print/running-heads.ts';
import { canal } from '../../export/canal.ts';

test('each chapter has pages of its own, with its heading at their top', () => {
  const css = runningHeads(fixture('tides'));
  expect(css).toMatch(/@page pages-1965 \{[^}]*\}\s*@top-right \{ content: "1965";/);
  expect(css).toContain('.pages-1965 { page: pages-1965; }');
  expect(css).toContain('.pages-promises { page: pages-promises; }');
});

test('quotation marks in the title of a record do not end the text of the head', () => {
  const vocabulary = { ...canal.vocabulary, title: 'The "Quay" \\ lock' };
  expect(runningHeads({ ...canal, vocabulary })).toContain('content: "The \\"Quay\\" \\\\ lock: ');
});
