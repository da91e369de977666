import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CollectionName } from '../collection.ts';

/** A reference from prose to another entry, written `[words](event:id)`. */
export interface ProseLink {
  readonly collection: CollectionName;
  readonly id: string;
}

/** A piece of an entry's text: its Markdown tree, its plain words and what it cites, in order of first use. */
export interface Prose {
  readonly nodes: readonly (RootContent | PhrasingContent)[];
  readonly text: string;
  readonly citations: readonly string[];
  readonly links: readonly ProseLink[];
}

/** The collections that prose may link to, by the scheme of the link. */
export const linkSchemes: ReadonlyMap<string, CollectionName> = new Map<string, CollectionName>([
  ['event', 'events'],
  ['promise', 'promises'],
  ['person', 'people'],
  ['organisation', 'organisations'],
  ['term', 'terms'],
  ['topic', 'topics'],
  ['thread', 'threads'],
]);

/** Splits `event:2015-10-12-x` into collection and id; undefined when the address is not of that form. */
export function parseProseLink(url: string): ProseLink | undefined {
  const colon = url.indexOf(':');
  const collection = linkSchemes.get(url.slice(0, Math.max(colon, 0)));
  return collection === undefined ? undefined : { collection, id: url.slice(colon + 1) };
}

/** What stands within a line; everything else in an entry is a block of lines. */
const phrasing: Readonly<Record<PhrasingContent['type'], true>> = {
  break: true,
  delete: true,
  emphasis: true,
  footnoteReference: true,
  html: true,
  image: true,
  imageReference: true,
  inlineCode: true,
  link: true,
  linkReference: true,
  strong: true,
  text: true,
};

export function isPhrasing(node: Nodes): node is PhrasingContent {
  return Object.hasOwn(phrasing, node.type);
}

function join(nodes: readonly Nodes[]): string {
  return nodes.map(wordsOf).join(nodes.every(isPhrasing) ? '' : ' ');
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? join(node.children) : '';
}

/** The words of nodes in one line: those of a sentence as they stand, those of blocks with a space between them. */
export function plainText(nodes: readonly Nodes[]): string {
  return join(nodes).replace(/\s+/g, ' ').trim();
}

/** Gathers the words, citations and links of Markdown nodes. Citation marks are not part of the words. */
export function proseOf(nodes: readonly (RootContent | PhrasingContent)[]): Prose {
  const citations = new Set<string>();
  const links: ProseLink[] = [];
  for (const node of nodes)
    visit(node, (inner) => {
      if (inner.type === 'footnoteReference') citations.add(inner.identifier);
      if (inner.type !== 'link') return;
      const link = parseProseLink(inner.url);
      if (link) links.push(link);
    });
  return { nodes, text: plainText(nodes), citations: [...citations], links };
}

export const emptyProse: Prose = { nodes: [], text: '', citations: [], links: [] };
