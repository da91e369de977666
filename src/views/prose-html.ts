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

/** The citations that follow each other without a word between them: those of one statement. */
function together(reference: FootnoteReference, siblings: readonly Nodes[]): FootnoteReference[] {
  const isCitation = (node: Nodes | undefined): node is FootnoteReference => node?.type === 'footnoteReference';
  const at = siblings.indexOf(reference);
  const start = siblings.findLastIndex((node, index) => index < at && !isCitation(node)) + 1;
  const end = siblings.findIndex((node, index) => index > at && !isCitation(node));
  return siblings.slice(start, end < 0 ? undefined : end).filter(isCitation);
}

/** The mark in the place of `place`: an editor writes citations in any order, a reader sees their numbers rise. */
function citation(place: FootnoteReference, options: ProseOptions, siblings: readonly Nodes[]): ElementContent[] {
  const numberOf = ({ identifier }: FootnoteReference): number => options.number?.(identifier) ?? 0;
  const run = together(place, siblings);
  const at = run.indexOf(place);
  const reference = [...run].sort((a, b) => numberOf(a) - numberOf(b))[at] ?? place;
  const number = options.number?.(reference.identifier);
  if (number === undefined) return [];
  const digits: ElementContent = { type: 'text', value: String(number) };
  if (options.onPaper) {
    // Without room between them, sources 1 and 2 would be read as source 12.
    if (at > 0) digits.value = `,${number}`;
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
