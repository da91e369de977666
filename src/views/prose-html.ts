import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteReference, Nodes, Parents } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { isPhrasing, parseProseLink, type Prose } from '../record/markdown/prose.ts';
import { addressOf, withBase } from '../site/address.ts';

/** How prose becomes HTML: `number` gives the number of a source in the entry's list, `target` its anchor. */
export interface ProseOptions {
  readonly base: string;
  /** Number shown for a citation; undefined leaves the mark out (lists, excerpts). */
  readonly number?: (sourceId: string) => number | undefined;
  /** For paper: citations are bare numbers, and links to entries are their words alone. */
  readonly onPaper?: boolean;
}

function citation(reference: FootnoteReference, options: ProseOptions, siblings: readonly Nodes[]): ElementContent[] {
  const number = options.number?.(reference.identifier);
  if (number === undefined) return [];
  const digits: ElementContent = { type: 'text', value: String(number) };
  if (options.onPaper) {
    // Without room between them, sources 1 and 2 would be read as source 12.
    if (siblings[siblings.indexOf(reference) - 1]?.type === 'footnoteReference') digits.value = `,${number}`;
    return [{ type: 'element', tagName: 'sup', properties: {}, children: [digits] }];
  }
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#source-${reference.identifier}`, ariaLabel: `Source ${number}` },
    children: [digits],
  };
  return [{ type: 'element', tagName: 'sup', properties: { className: ['cite'] }, children: [link] }];
}

/** Renders prose as HTML: citations as numbered links to `#source-<id>`, links to entries under the base path. */
export function proseHtml(prose: Prose, options: ProseOptions): string {
  const state = {
    handlers: {
      footnoteReference: (_state: State, node: FootnoteReference, parent: Parents | undefined) =>
        citation(node, options, parent?.children ?? []),
      link: (state: State, node: Extract<Nodes, { type: 'link' }>): Element | ElementContent[] => {
        const target = parseProseLink(node.url);
        if (target && options.onPaper) return state.all(node);
        const href = target ? withBase(options, addressOf(target.collection, target.id)) : node.url;
        const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: state.all(node) };
        return state.applyData(node, link);
      },
    },
  };
  const { nodes } = prose;
  // Blocks are set on lines of their own; the words of one paragraph must not be.
  if (!nodes.every(isPhrasing)) return toHtml(toHast({ type: 'root', children: [...nodes] }, state));
  const paragraph = toHast({ type: 'paragraph', children: [...nodes] }, state);
  return paragraph.type === 'element' ? toHtml(paragraph.children) : toHtml(paragraph);
}
