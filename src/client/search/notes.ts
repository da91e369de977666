import type { Found } from '../../views/search/engine.ts';
import { element } from './element.ts';

/** What the search did with words and phrases that are not in the record, a sentence each. */
export function wordNotes(found: Found, retry: (typed: string, word: string) => string): HTMLElement[] {
  const notes: HTMLElement[] = [];
  const lost = found.replaced.filter(({ by }) => by.length === 0).map(({ typed }) => `“${typed}”`);
  if (lost.length > 0) notes.push(element('p', {}, `Not in the record: ${lost.join(', ')}.`));
  for (const { typed, by } of found.replaced) {
    if (by.length === 0) continue;
    const links = by.flatMap((word, index) => [
      ...(index > 0 ? [', '] : []),
      element('a', { href: retry(typed, word) }, word),
    ]);
    notes.push(element('p', {}, `“${typed}” is not in the record; searched instead: `, ...links, '.'));
  }
  for (const phrase of found.missingPhrases)
    notes.push(element('p', {}, `No event has the phrase “${phrase}”; its words were searched one by one.`));
  return notes;
}
