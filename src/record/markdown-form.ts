import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFileMessage } from 'vfile-message';
import { type Place, problem } from './problem.ts';
import { linkSchemes, parseProseLink } from './prose.ts';
import { isWebAddress } from './web-address.ts';

const schemes = Object.keys(linkSchemes)
  .map((scheme) => `${scheme}:`)
  .join(', ');

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
};

/** What is wrong with one Markdown node of an entry, if anything; its children are looked at by themselves. */
export function checkNode(node: Nodes, place: Place): VFileMessage | undefined {
  const refused = unwanted[node.type];
  if (refused) return problem(place, 'markdown-form', ...refused);
  switch (node.type) {
    case 'html':
      return problem(
        place,
        'raw-html',
        `Raw HTML: ${node.value.split('\n')[0] ?? ''}`,
        'Write Markdown; for a literal "<" write "&lt;".',
      );
    case 'heading':
      return node.depth > 2
        ? problem(
            place,
            'markdown-form',
            `A heading of level ${node.depth} cannot stand in an entry.`,
            'Make it a plain sentence, or one of the "## " headings of this kind of entry.',
          )
        : undefined;
    case 'footnoteDefinition':
      return problem(
        place,
        'citation-form',
        `The footnote "${node.label ?? node.identifier}" is written out in the text.`,
        'Put the source under "sources:" in the front matter, and remove this line.',
      );
    case 'link':
      return checkLink(node.url, toString(node), place);
    default:
      return undefined;
  }
}

function checkLink(url: string, words: string, place: Place): VFileMessage | undefined {
  if (!isWebAddress(url) && !parseProseLink(url))
    return problem(
      place,
      'url-scheme',
      `The link "${url}" is not a full http or https address.`,
      `Write one, or link an entry by its kind and id: ${schemes} as in [words](event:id).`,
    );
  if (words.trim() === '')
    return problem(place, 'markdown-form', 'The link has no words to click on.', 'Write [words](address).');
  return undefined;
}
