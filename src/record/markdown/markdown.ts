import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { joinLines } from './line-breaks.ts';

// With one tilde, "2014~2019" and "2020~2025" in one sentence would strike out what stands between them.
const markdown = remark().use(remarkGfm, { singleTilde: false });
const citationMark = /\[\^([^\]\s]+)\]/g;

/**
 * GFM reads `[^id]` as a footnote only where a definition stands (GFM footnotes as in micromark-extension-gfm-footnote).
 * The record's sources are in the front matter, so the definitions are appended here and left out again.
 */
function withDefinitions(text: string): string {
  const ids = new Set([...text.matchAll(citationMark)].map((match) => match[1] ?? ''));
  return `${text}\n\n${[...ids].map((id) => `[^${id}]: source`).join('\n\n')}\n`;
}

/** Reads the Markdown of an entry (CommonMark with GFM's extensions) as a tree with places. */
export function parseMarkdown(text: string): Root {
  const root = markdown.parse(withDefinitions(text));
  root.children = root.children.filter((node) => (node.position?.start.offset ?? 0) < text.length);
  joinLines(root);
  return root;
}
