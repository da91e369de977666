import { decode } from './bytes.ts';
import { partsOfText } from './from-lines.ts';
import { isPage, partsOfPage } from './from-page.ts';
import type { Parts } from './parts.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Takes a saved article apart, whatever it was saved as: HTML, plain text or Markdown, in any usual encoding. Throws
 * `Unreadable`, with one sentence for the editor, for what no article can be read from.
 */
export function partsOf(bytes: Uint8Array): Parts {
  const { text, warnings } = decode(bytes);
  const parts = isPage(text) ? partsOfPage(text) : partsOfText(text);
  if (parts.paragraphs.length === 0)
    throw new Unreadable('No article was found in the file: copy its text and import that.');
  return { ...parts, warnings: [...warnings, ...parts.warnings] };
}
