import type { Found } from '../../../search/find.ts';
import { type Asking, wordNotes } from '../../../search/notes.ts';
import { element } from '../../filter/element.ts';

/** The notes on words that were not found, as paragraphs; a nearest spelling leads to its own search. */
export function noteParagraphs(found: Found, asking: Asking, address: (query: string) => string): HTMLElement[] {
  const instead = (typed: string, word: string): string => address(found.query.text.replace(typed, word));
  return wordNotes(found, asking).map((parts) =>
    element(
      'p',
      {},
      ...parts.map((part) =>
        typeof part === 'string' ? part : element('a', { href: instead(part.typed, part.word) }, part.word),
      ),
    ),
  );
}
