import type { ListItem, Node, Paragraph, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Body, Section } from './body.ts';
import { type Place, problem } from '../problem.ts';
import { plainText } from './prose.ts';

/** One list item: an optional label (`*wording:*` at its start) and the rest of its first paragraph. */
export interface Item {
  readonly place: Place;
  readonly label: string | undefined;
  readonly labelPlace: Place;
  readonly nodes: readonly PhrasingContent[];
  /** The paragraph as it stands in the file, for `Body.find`. */
  readonly node: Node;
}

/** The items of a section that must be one plain list of one-paragraph items. */
export function listItems(body: Body, section: Section): { items: Item[]; problems: VFileMessage[] } {
  const items: Item[] = [];
  const problems: VFileMessage[] = [];
  const complain = (node: Node, reason: string, note: string): void => {
    problems.push(problem(body.place(node), 'section-form', reason, note));
  };
  for (const node of section.nodes) {
    if (node.type !== 'list') {
      complain(node, `"${section.name}" must contain only a plain list.`, 'Begin each item with "- ".');
      continue;
    }
    for (const item of node.children) {
      if (item.children.length === 0) {
        complain(item, `An item under "${section.name}" is empty.`, 'Write it, or remove the line.');
        continue;
      }
      const paragraph = onlyParagraph(item);
      if (!paragraph)
        complain(
          item,
          `An item under "${section.name}" must be one paragraph.`,
          'Split it into several items, without nested lists.',
        );
      else if (typeof item.checked === 'boolean')
        complain(item, 'A box to tick cannot stand before an item.', 'Remove "[ ]" or "[x]".');
      else {
        const read = labelled(body, item, paragraph);
        const nearly = read.label === undefined ? nearLabel(paragraph) : undefined;
        if (nearly !== undefined)
          complain(
            paragraph,
            `The label "${nearly}" is not set as a label.`,
            `Write "*${nearly.toLowerCase()}:*", in single asterisks with the colon inside.`,
          );
        problems.push(...swallowedItems(body, paragraph, section.name));
        items.push(read);
      }
    }
  }
  return { items, problems };
}

/** Lines that begin as items do elsewhere, with a dash of a word processor, and are read as part of the line above. */
const itemLike = /\n[ \t]*([-+](?=\S)|[•·‣▪●○–—−‐‑])/g;

function swallowedItems(body: Body, paragraph: Paragraph, section: string): VFileMessage[] {
  const problems: VFileMessage[] = [];
  visit(paragraph, 'text', (text) => {
    for (const match of (body.written(text) ?? '').matchAll(itemLike)) {
      const sign = match[1] ?? '';
      problems.push(
        problem(
          body.placeWithin(text, match.index + match[0].length - sign.length),
          'section-form',
          `This line begins with "${sign}" and is read as part of the item above it.`,
          `Begin an item under "${section}" with "- "; set a dash that is meant at the end of the line above.`,
        ),
      );
    }
  });
  return problems;
}

function onlyParagraph(item: ListItem): Paragraph | undefined {
  const [first, ...rest] = item.children;
  return first?.type === 'paragraph' && rest.length === 0 ? first : undefined;
}

/** A word set off at the start of an item and followed by a colon, though not in the form of a label. */
function nearLabel(paragraph: Paragraph): string | undefined {
  const [first, second] = paragraph.children;
  if (first?.type !== 'emphasis' && first?.type !== 'strong') return undefined;
  const words = plainText([first]);
  const colonAfter = second?.type === 'text' && second.value.startsWith(':');
  return /^[\p{L} -]+:$/u.test(words) || (colonAfter && /^[\p{L} -]+$/u.test(words))
    ? words.replace(/:$/, '')
    : undefined;
}

function labelled(body: Body, item: ListItem, paragraph: Paragraph): Item {
  const [first, second, ...rest] = paragraph.children;
  const label = first?.type === 'emphasis' ? /^([a-z][a-z -]*):$/.exec(plainText([first]))?.[1] : undefined;
  const place = body.place(item);
  if (label === undefined || !first)
    return { place, label: undefined, labelPlace: place, nodes: paragraph.children, node: paragraph };
  const nodes =
    second?.type === 'text' ? [{ ...second, value: second.value.trimStart() }, ...rest] : paragraph.children.slice(1);
  return { place, label, labelPlace: body.place(first), nodes, node: paragraph };
}
