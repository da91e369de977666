import type { Heading, Node, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { checkNode, type Writing } from './markdown-form.ts';
import { parseMarkdown } from './markdown.ts';
import { type Place, problem } from '../problem.ts';
import { plainText } from './prose.ts';
import { closest, didYouMean } from '../suggest.ts';

/** A heading of level two and what stands under it. */
export interface Section {
  readonly name: string;
  readonly place: Place;
  readonly nodes: readonly RootContent[];
}

/** The body of an entry, cut at its headings of level two. */
export interface Body extends Writing {
  readonly lead: readonly RootContent[];
  readonly leadPlace: Place;
  readonly sections: readonly Section[];
  readonly problems: readonly VFileMessage[];
  /** Where `words` stand within a node, or the node's place when they are not found as written. */
  readonly find: (node: Node, words: string) => Place;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** Reads the Markdown body of `file`, whose first line is line `firstLine` of the file. */
export function parseBody(file: string, text: string, firstLine: number): Body {
  const root = parseMarkdown(text);
  const writing = writingOf(file, text, firstLine);
  const { place } = writing;
  const problems: VFileMessage[] = [];
  visit(root, (node, _index, parent) => {
    problems.push(...checkNode(node, parent, writing));
    return node.type === 'footnoteDefinition' ? SKIP : undefined;
  });
  const lead: RootContent[] = [];
  const sections: { name: string; place: Place; nodes: RootContent[] }[] = [];
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (isSectionHeading(node)) sections.push({ name: plainText([node]), place: place(node), nodes: [] });
    else (sections.at(-1)?.nodes ?? lead).push(node);
  }
  const leadPlace = lead[0] ? place(lead[0]) : { file, line: firstLine, column: 1 };
  return { ...writing, lead, leadPlace, sections, problems };
}

/** Where the nodes of a body stand in its file, and how they are written. */
export function writingOf(file: string, text: string, firstLine: number): Writing & Pick<Body, 'find'> {
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length + firstLine - 1, column: (before.at(-1) ?? '').length + 1 };
  };
  const place = (node: Node): Place => ({
    file,
    line: (node.position?.start.line ?? 1) + firstLine - 1,
    column: node.position?.start.column ?? 1,
  });
  const start = (node: Node): number => node.position?.start.offset ?? 0;
  const written = ({ position }: Node): string | undefined =>
    position && text.slice(position.start.offset, position.end.offset);
  const find = (node: Node, words: string): Place => {
    const index = (written(node) ?? '').search(new RegExp(escaped(words)));
    return index < 0 ? place(node) : placeAt(start(node) + index);
  };
  return { place, written, find, placeWithin: (node: Node, offset: number) => placeAt(start(node) + offset) };
}

function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2;
}

/** The words of headings of another level, or without a space after their "#". `checkNode` reports them. */
export function misshapenHeadings({ lead, sections }: Body): string[] {
  return [...lead, ...sections.flatMap(({ nodes }) => nodes)].flatMap((node) => {
    if (node.type === 'heading') return [plainText([node])];
    const line = node.type === 'paragraph' ? /^#{1,6}([^\s#].*)/.exec(plainText([node])) : null;
    return line?.[1] === undefined ? [] : [line[1].trim()];
  });
}

/**
 * Reports headings outside `allowed`, headings that stand twice or over nothing, and those of `required` that are missing, unless one
 * is misspelt or misshapen.
 */
export function checkSections(body: Body, allowed: readonly string[], required: readonly string[]): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const list = allowed.map((name) => `"## ${name}"`).join(', ');
  const seen = new Set<string>();
  for (const { name, place, nodes } of body.sections) {
    if (seen.has(name))
      problems.push(
        problem(
          place,
          'unknown-section',
          `The heading "${name}" appears twice.`,
          'Put everything under the first one.',
        ),
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
      problems.push(problem(place, 'section-form', `"## ${name}" is empty.`, 'Write the text, or remove the heading.'));
    seen.add(name);
  }
  const meant = new Set(
    [
      ...body.sections.map(({ name }) => name).filter((name) => !allowed.includes(name)),
      ...misshapenHeadings(body),
    ].flatMap((name) => (allowed.includes(name) ? name : (closest(name, allowed) ?? []))),
  );
  for (const name of required)
    if (!seen.has(name) && !meant.has(name))
      problems.push(
        problem(body.leadPlace, 'missing-section', `The part "## ${name}" is missing.`, `Add a heading "## ${name}".`),
      );
  return problems;
}
