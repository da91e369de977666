import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Leaves out GFM's "autolink literals": an entry writes its links in full (rule `markdown-form`), and looking for
 * addresses in every word takes as long as all other parsing together.
 */
function withoutBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } },
  ];
  // Of the extensions of GFM, only this one changes the finished tree.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension) => !('transforms' in extension));
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(withoutBareAddresses);
const citationMark = /\[\^([^\]\s]+)\]/g;

/**
 * GFM reads `[^id]` as a footnote only where a definition stands (GFM footnotes as in micromark-extension-gfm-footnote).
 * The record's sources are in the front matter, so the definitions are appended here and left out again.
 */
function withDefinitions(text: string): string {
  const ids = new Set([...text.matchAll(citationMark)].map((match) => match[1] ?? ''));
  return `${text}\n\n${[...ids].map((id) => `[^${id}]: source`).join('\n\n')}\n`;
}

/** Reads the Markdown of an entry (CommonMark with GFM's footnotes, tables and task lists) as a tree with places. */
export function parseMarkdown(text: string): Root {
  if (text.trim() === '') return { type: 'root', children: [] };
  const root = markdown.parse(withDefinitions(text));
  root.children = root.children.filter((node) => (node.position?.start.offset ?? 0) < text.length);
  return root;
}
