import type { Decoded } from './bytes.ts';
import { partsOfText } from './from-lines.ts';
import { isPage, partsOfPage } from './from-page.ts';
import type { Parts } from './parts.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Takes a saved article apart, whatever it was saved as: HTML, plain text or Markdown. Throws `Unreadable`, with one
 * sentence for the editor, where there is no article in it.
 */
export function partsOf({ text, warnings }: Decoded): Parts {
  const parts = isPage(text) ? partsOfPage(text) : partsOfText(text);
  if (parts.paragraphs.length === 0)
    throw new Unreadable('No article was found in the file: copy its text and import that.');
  return { ...parts, warnings: [...warnings, ...parts.warnings] };
}
