import type { Heading, Node, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFileMessage } from 'vfile-message';
import { checkNode } from './markdown-form.ts';
import { parseMarkdown } from './markdown.ts';
import { type Place, problem } from './problem.ts';
import { didYouMean } from './suggest.ts';
import { walk } from './walk.ts';

/** A heading of level two and what stands under it. */
export interface Section {
  readonly name: string;
  readonly place: Place;
  readonly nodes: readonly RootContent[];
}

/** The body of an entry, cut at its headings of level two. */
export interface Body {
  readonly lead: readonly RootContent[];
  readonly leadPlace: Place;
  readonly sections: readonly Section[];
  readonly problems: readonly VFileMessage[];
  readonly place: (node: Node) => Place;
  /** Where `words` stand within a node, or the node's place when they are not found as written. */
  readonly find: (node: Node, words: string) => Place;
}

const bareAddress = /(?:\bhttps?:\/\/|\bwww\.)[^\s]*/i;
const brokenMark = /\[\s*\^[^\]\s]*/;

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** Reads the Markdown body of `file`, whose first line is line `firstLine` of the file. */
export function parseBody(file: string, text: string, firstLine: number): Body {
  const root = parseMarkdown(text);
  const place = (node: Node): Place => ({
    file,
    line: (node.position?.start.line ?? 1) + firstLine - 1,
    column: node.position?.start.column ?? 1,
  });
  const find = (node: Node, words: string): Place => {
    const start = node.position?.start.offset ?? 0;
    const index = text.slice(start, node.position?.end.offset).search(new RegExp(escaped(words)));
    if (index < 0) return place(node);
    const before = text.slice(0, start + index).split('\n');
    return { file, line: before.length + firstLine - 1, column: (before.at(-1) ?? '').length + 1 };
  };
  const problems: VFileMessage[] = [];
  walk(root, (node, parent) => {
    const found = checkNode(node, place(node)) ?? (parent?.type === 'link' ? undefined : checkText(node, find));
    if (found) problems.push(found);
    return node.type === 'footnoteDefinition' ? 'skip' : undefined;
  });
  const lead: RootContent[] = [];
  const sections: { name: string; place: Place; nodes: RootContent[] }[] = [];
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (isSectionHeading(node)) sections.push({ name: toString(node), place: place(node), nodes: [] });
    else (sections.at(-1)?.nodes ?? lead).push(node);
  }
  const leadPlace = lead[0] ? place(lead[0]) : { file, line: firstLine, column: 1 };
  return { lead, leadPlace, sections, problems, place, find };
}

function checkText(node: Nodes, find: Body['find']): VFileMessage | undefined {
  if (node.type !== 'text') return undefined;
  const mark = brokenMark.exec(node.value)?.[0];
  if (mark !== undefined)
    return problem(
      find(node, mark),
      'citation-form',
      `"${mark}" is not a whole citation.`,
      'Write "[^id]": the id of one source, without spaces, between the brackets.',
    );
  const address = bareAddress.exec(node.value)?.[0];
  if (address !== undefined)
    return problem(
      find(node, address),
      'markdown-form',
      'An address stands bare in the text.',
      'Write it as a link, [words](https://…), or put the page under "sources:".',
    );
  return undefined;
}

function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2;
}

/** Reports headings outside `allowed`, headings that stand twice or over nothing, and those of `required` that are missing. */
export function checkSections(body: Body, allowed: readonly string[], required: readonly string[]): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const list = allowed.map((name) => `"## ${name}"`).join(', ');
  const seen = new Set<string>();
  for (const { name, place, nodes } of body.sections) {
    if (seen.has(name))
      problems.push(
        problem(place, 'unknown-section', `The heading "${name}" stands twice.`, 'Put everything under the first one.'),
      );
    else if (!allowed.includes(name))
      problems.push(
        problem(
          place,
          'unknown-section',
          `The heading "${name}" is not known here.`,
          allowed.length === 0
            ? 'Remove the heading; this kind of entry has none.'
            : didYouMean(name, allowed, `Use ${list}.`),
        ),
      );
    else if (nodes.length === 0)
      problems.push(
        problem(place, 'section-form', `Nothing stands under "## ${name}".`, 'Write the text, or remove the heading.'),
      );
    seen.add(name);
  }
  for (const name of required)
    if (!seen.has(name))
      problems.push(
        problem(body.leadPlace, 'missing-section', `The part "## ${name}" is missing.`, `Add a heading "## ${name}".`),
      );
  return problems;
}
