import type { Heading, ListItem, Node, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { type Place, problem } from './problem.ts';
import { linkSchemes, parseProseLink } from './prose.ts';
import { didYouMean } from './suggest.ts';

/** A heading of level two and what stands under it. */
export interface Section {
  readonly name: string;
  readonly place: Place;
  readonly nodes: readonly RootContent[];
}

/** One list item: an optional label (`*wording:*` at its start) and the rest of its first paragraph. */
export interface Item {
  readonly place: Place;
  readonly label: string | undefined;
  readonly labelPlace: Place;
  readonly nodes: readonly PhrasingContent[];
}

/** The body of an entry, cut at its headings of level two. */
export interface Body {
  readonly lead: readonly RootContent[];
  readonly leadPlace: Place;
  readonly sections: readonly Section[];
  readonly problems: readonly VFileMessage[];
  readonly place: (node: Node) => Place;
}

const markdown = unified().use(remarkParse).use(remarkGfm);
const citationMark = /\[\^([^\]\s]+)\]/g;

/**
 * GFM reads `[^id]` as a footnote only where a definition stands (GFM footnotes as in micromark-extension-gfm-footnote).
 * The record's sources are in the front matter, so the definitions are appended here and left out again.
 */
function withDefinitions(text: string): string {
  const ids = new Set([...text.matchAll(citationMark)].map((match) => match[1] ?? ''));
  return `${text}\n\n${[...ids].map((id) => `[^${id}]: source`).join('\n\n')}\n`;
}

function parse(text: string): Root {
  const root = markdown.parse(withDefinitions(text));
  root.children = root.children.filter((node) => node.type !== 'footnoteDefinition');
  return root;
}

function isSafe(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function forbidden(node: Nodes, place: Place): VFileMessage | undefined {
  if (node.type === 'html')
    return problem(
      place,
      'raw-html',
      `Raw HTML: ${node.value.split('\n')[0] ?? ''}`,
      'Write Markdown; for a literal "<" write "&lt;".',
    );
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    if (isSafe(node.url) || (node.type === 'link' && parseProseLink(node.url))) return undefined;
    return problem(
      place,
      'url-scheme',
      `The address "${node.url}" is neither http nor https.`,
      `Write a full https address, or link an entry as [words](event:id); known: ${Object.keys(linkSchemes).join(', ')}.`,
    );
  }
  return undefined;
}

/** Reads the Markdown body of `file`, whose first line is line `firstLine` of the file. */
export function parseBody(file: string, text: string, firstLine: number): Body {
  const root = parse(text);
  const place = (node: Node): Place => ({
    file,
    line: (node.position?.start.line ?? 1) + firstLine - 1,
    column: node.position?.start.column ?? 1,
  });
  const problems: VFileMessage[] = [];
  visit(root, (node) => {
    const found = forbidden(node, place(node));
    if (found) problems.push(found);
  });
  const lead: RootContent[] = [];
  const sections: { name: string; place: Place; nodes: RootContent[] }[] = [];
  for (const node of root.children) {
    if (isSectionHeading(node)) sections.push({ name: toString(node), place: place(node), nodes: [] });
    else (sections.at(-1)?.nodes ?? lead).push(node);
  }
  const leadPlace = lead[0] ? place(lead[0]) : { file, line: firstLine, column: 1 };
  return { lead, leadPlace, sections, problems, place };
}

function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2;
}

/** Reports headings outside `allowed`, headings that stand twice, and those of `required` that are missing. */
export function checkSections(body: Body, allowed: readonly string[], required: readonly string[]): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const list = allowed.map((name) => `"## ${name}"`).join(', ');
  const seen = new Set<string>();
  for (const section of body.sections) {
    if (!allowed.includes(section.name) || seen.has(section.name))
      problems.push(
        problem(
          section.place,
          'unknown-section',
          seen.has(section.name)
            ? `The heading "${section.name}" stands twice.`
            : `The heading "${section.name}" is not known here.`,
          allowed.length === 0
            ? 'Remove the heading; this entry is plain paragraphs.'
            : didYouMean(section.name, allowed, `Use ${list}.`),
        ),
      );
    seen.add(section.name);
  }
  for (const name of required)
    if (!seen.has(name))
      problems.push(
        problem(body.leadPlace, 'missing-section', `The part "## ${name}" is missing.`, `Add a heading "## ${name}".`),
      );
  return problems;
}

/** The items of a section that must be one plain list of one-paragraph items. */
export function listItems(body: Body, section: Section): { items: Item[]; problems: VFileMessage[] } {
  const items: Item[] = [];
  const problems: VFileMessage[] = [];
  for (const node of section.nodes) {
    if (node.type !== 'list') {
      problems.push(
        problem(
          body.place(node),
          'section-form',
          `Under "${section.name}" only one plain list may stand.`,
          'Begin each item with "- ".',
        ),
      );
      continue;
    }
    for (const item of node.children) {
      const paragraph = onlyParagraph(item);
      if (paragraph) items.push(labelled(body, item, paragraph));
      else
        problems.push(
          problem(
            body.place(item),
            'section-form',
            `An item under "${section.name}" must be one paragraph.`,
            'Split it into several items, without nested lists.',
          ),
        );
    }
  }
  if (section.nodes.length === 0)
    problems.push(
      problem(
        section.place,
        'section-form',
        `The part "## ${section.name}" is empty.`,
        'Add an item, or remove the heading.',
      ),
    );
  return { items, problems };
}

function onlyParagraph(item: ListItem): Paragraph | undefined {
  const [first, ...rest] = item.children;
  return first?.type === 'paragraph' && rest.length === 0 ? first : undefined;
}

function labelled(body: Body, item: ListItem, paragraph: Paragraph): Item {
  const [first, second, ...rest] = paragraph.children;
  const label = first?.type === 'emphasis' ? /^([a-z][a-z -]*):$/.exec(toString(first))?.[1] : undefined;
  const place = body.place(item);
  if (label === undefined || !first) return { place, label: undefined, labelPlace: place, nodes: paragraph.children };
  const nodes =
    second?.type === 'text' ? [{ ...second, value: second.value.trimStart() }, ...rest] : paragraph.children.slice(1);
  return { place, label, labelPlace: body.place(first), nodes };
}
