import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { CollectionName } from './graph.ts';
import { walk } from './walk.ts';

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
export const linkSchemes: Readonly<Record<string, CollectionName>> = {
  event: 'events',
  promise: 'promises',
  person: 'people',
  organisation: 'organisations',
  term: 'terms',
  topic: 'topics',
  thread: 'threads',
};

/** Splits `event:2015-10-12-x` into collection and id; undefined when the address is not of that form. */
export function parseProseLink(url: string): ProseLink | undefined {
  const colon = url.indexOf(':');
  const collection = linkSchemes[url.slice(0, Math.max(colon, 0))];
  return collection === undefined ? undefined : { collection, id: url.slice(colon + 1) };
}

/** Gathers the words, citations and links of Markdown nodes. Citation marks are not part of the words. */
export function proseOf(nodes: readonly (RootContent | PhrasingContent)[]): Prose {
  const citations = new Set<string>();
  const links: ProseLink[] = [];
  for (const node of nodes)
    walk(node, (inner) => {
      if (inner.type === 'footnoteReference') {
        citations.add(inner.identifier);
        return 'skip';
      }
      if (inner.type === 'link') {
        const link = parseProseLink(inner.url);
        if (link) links.push(link);
      }
      return undefined;
    });
  const text = nodes
    .map((node) => toString(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { nodes, text, citations: [...citations], links };
}

export const emptyProse: Prose = { nodes: [], text: '', citations: [], links: [] };
