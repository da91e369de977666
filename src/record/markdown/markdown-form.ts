import type { Node, Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { literalMarks } from './literal-marks.ts';
import { type Place, problem } from '../problem.ts';
import { linkSchemes, parseProseLink, plainText } from './prose.ts';
import { addressComplaint, addressFault } from '../web-address.ts';

/** Where the nodes of an entry stand, and how they are written. */
export interface Writing {
  readonly place: (node: Node) => Place;
  /** Where a node's text stands at so many characters from its beginning. */
  readonly placeWithin: (node: Node, offset: number) => Place;
  /** A node as it is written in the file; undefined for one that was made while reading. */
  readonly written: (node: Node) => string | undefined;
}

const schemes = [...linkSchemes.keys()].map((scheme) => `${scheme}:`).join(', ');

const unwanted: Readonly<Partial<Record<Nodes['type'], readonly [string, string]>>> = {
  image: ['A picture cannot stand in an entry.', 'Describe it in words, or link to the page that shows it.'],
  imageReference: ['A picture cannot stand in an entry.', 'Describe it in words, or link to the page that shows it.'],
  table: ['A table cannot stand in an entry.', 'Write a list; each item begins with "- ".'],
  code: [
    'Indented or fenced code cannot stand in an entry.',
    'Begin the line at the margin, without ``` or four spaces.',
  ],
  thematicBreak: ['A ruled line cannot stand in an entry.', 'Remove it; paragraphs are parted by an empty line.'],
  definition: ['An address is written apart from its link.', 'Write the link in one piece: [words](https://…).'],
  linkReference: ['An address is written apart from its link.', 'Write the link in one piece: [words](https://…).'],
  delete: [
    'Struck-out words cannot stand in an entry.',
    'Remove them, or say in words what no longer holds; a fact begins with "*withdrawn:*".',
  ],
};

/** What is wrong with one Markdown node of an entry; its children are looked at by themselves. */
export function checkNode(node: Nodes, parent: Parents | undefined, writing: Writing): VFileMessage[] {
  const place = writing.place(node);
  const refused = unwanted[node.type];
  if (refused) return [problem(place, 'markdown-form', ...refused)];
  switch (node.type) {
    case 'html':
      return [
        problem(
          place,
          'raw-html',
          `Raw HTML: ${node.value.split('\n')[0] ?? ''}`,
          'Write Markdown; for a literal "<" write "&lt;".',
        ),
      ];
    case 'heading':
      return checkHeading(node, place, writing);
    case 'list':
      return node.ordered ? [numbered(place, node.start ?? 1)] : [];
    case 'footnoteDefinition':
      return [
        problem(
          place,
          'citation-form',
          `The footnote "${node.label ?? node.identifier}" is written out in the text.`,
          'Put the source under "sources:" in the front matter, and remove this line.',
        ),
      ];
    case 'link':
      return checkLink(node, parent, writing);
    case 'text':
      return literalMarks(writing.written(node) ?? '').map(({ offset, rule, reason, note }) =>
        problem(writing.placeWithin(node, offset), rule, reason, note),
      );
    default:
      return [];
  }
}

function numbered(place: Place, start: number): VFileMessage {
  return problem(
    place,
    'markdown-form',
    `The line begins with "${start}." and is read as an item of a numbered list.`,
    `Write "${start}\\." for a sentence that begins with the number, and "- " for a list.`,
  );
}

function checkHeading(heading: Extract<Nodes, { type: 'heading' }>, place: Place, writing: Writing): VFileMessage[] {
  if (heading.depth !== 2)
    return [
      problem(
        place,
        'markdown-form',
        `A heading of level ${heading.depth} cannot stand in an entry.`,
        'Make it a plain sentence, or one of the "## " headings of this kind of entry.',
      ),
    ];
  const more = heading.children.find((child) => child.type !== 'text');
  return more
    ? [
        problem(
          writing.place(more),
          'section-form',
          `The heading "${plainText([heading])}" holds more than its words.`,
          `Write "## ${plainText([heading])}" alone; cite and link in the text below.`,
        ),
      ]
    : [];
}

function checkLink(
  link: Extract<Nodes, { type: 'link' }>,
  parent: Parents | undefined,
  writing: Writing,
): VFileMessage[] {
  const written = writing.written(link);
  if (written === undefined || !/^[[<]/.test(written)) return bareAddress(link, parent, writing);
  const place = writing.place(link);
  const fault = parseProseLink(link.url) ? undefined : addressFault(link.url);
  if (fault !== undefined && fault !== 'form')
    return [problem(place, 'url-scheme', ...addressComplaint(link.url, fault))];
  if (fault === 'form')
    return [
      problem(
        place,
        'url-scheme',
        `The link "${link.url}" is not a full http or https address.`,
        `Write one, or link an entry by its kind and id: ${schemes} as in [words](event:id).`,
      ),
    ];
  const form = (reason: string, note: string): VFileMessage[] => [problem(place, 'markdown-form', reason, note)];
  if (plainText(link.children) === '') return form('The link has no words to click on.', 'Write [words](address).');
  if (typeof link.title === 'string')
    return form(`The link has a title, "${link.title}", which no page shows.`, 'Write [words](address) alone.');
  const problems: VFileMessage[] = [];
  visit(link, 'footnoteReference', (citation) => {
    problems.push(
      problem(
        writing.place(citation),
        'citation-form',
        'A citation stands within the words of a link.',
        'Put it behind the link: [words](address)[^id].',
      ),
    );
  });
  return problems;
}

/** GFM makes links of addresses that stand bare in the text; some only after reading, which then have no place. */
function bareAddress(
  link: Extract<Nodes, { type: 'link' }>,
  parent: Parents | undefined,
  writing: Writing,
): VFileMessage[] {
  const around = parent ?? link;
  const siblings: readonly Nodes[] = around.children;
  const before = siblings[siblings.indexOf(link) - 1];
  // A link that could not be read, because of a space in its address, is reported as such.
  if (before && writing.written(before)?.endsWith('](')) return [];
  const words = plainText(link.children);
  const offset = (writing.written(around) ?? '').indexOf(words);
  const place = link.position ? writing.place(link) : writing.placeWithin(around, Math.max(offset, 0));
  return [
    problem(
      place,
      'markdown-form',
      'The text contains a bare URL.',
      'Write it as a link, [words](https://…), or put the page under "sources:".',
    ),
  ];
}
