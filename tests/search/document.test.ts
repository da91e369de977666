import { expect, it } from 'vitest';
import { element } from '../../src/search/documents/document.ts';

it('a weight is a number that Pagefind reads, while the point of a fraction in a text is a letter', () => {
  expect(element('p', 'a 2.5 "inch" <rail>', { id: 'fact-1', weight: 2.5 })).toBe(
    '<a id="fact-1"></a><p data-pagefind-weight="2.5">a 2\u{a78f}5 &quot;inch&quot; &lt;rail&gt;</p>',
  );
});

it('nothing is written for an empty text', () => {
  expect(element('p', '', { id: 'lead' })).toBe('');
});
