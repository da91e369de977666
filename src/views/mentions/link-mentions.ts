import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { RecordGraph } from '../../record/graph.ts';
import { isPhrasing, linkSchemes, type Prose, type ProseLink } from '../../record/markdown/prose.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import { type Mentionable, namesIn, type Names } from './names.ts';

/** What an entry lists: ids of people, organisations and terms. */
export interface Listed {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly terms: readonly string[];
}

const schemes = new Map([...linkSchemes].map(([scheme, collection]) => [collection, scheme]));

function keyOf({ collection, id }: ProseLink): string {
  return `${collection}/${id}`;
}

/** What the abbreviations among some words stand for: "PPWT", "IP agreement"; undefined where the full name has them too. */
function inFullOf(words: string, { inFull }: Mentionable): string | undefined {
  const abbreviations = words.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?!\p{Ll})/gu) ?? [];
  return abbreviations.length > 0 && !abbreviations.some((letters) => inFull.includes(letters)) ? inFull : undefined;
}

/** Reads on through a text: whether what stands at a place is within quotation marks. */
function quotations(): { at: (text: string, from: number, to: number) => boolean } {
  let depth = 0;
  let straightOpen = false;
  return {
    at(text, from, to) {
      for (const sign of text.slice(from, to)) {
        if (sign === '“' || sign === '«') depth += 1;
        if (sign === '”' || sign === '»') depth = Math.max(0, depth - 1);
        if (sign === '"') straightOpen = !straightOpen;
      }
      return depth > 0 || straightOpen;
    },
  };
}

/** Decides, mention by mention in the order of a page, which become links and which are only explained. */
class Page {
  private readonly listed: ReadonlySet<string>;
  private readonly seen: Set<string>;

  constructor(listed: Listed, linked: readonly ProseLink[]) {
    const of = (collection: Mentionable['collection']): string[] =>
      listed[collection].map((id) => keyOf({ collection, id }));
    this.listed = new Set([...of('people'), ...of('organisations'), ...of('terms')]);
    this.seen = new Set(linked.map(keyOf));
  }

  /** What is shown in place of the words of a mention. */
  shown(words: string, things: readonly Mentionable[]): PhrasingContent {
    const text: Text = { type: 'text', value: words };
    const listed = things.filter((thing) => this.listed.has(keyOf(thing)));
    const [thing] = listed.length > 0 ? listed : things;
    const namesake = (listed.length > 0 ? listed : things).filter((other) => other.collection === thing?.collection);
    if (!thing || namesake.length > 1 || this.seen.has(keyOf(thing))) return text;
    const title = inFullOf(words, thing);
    if (listed.length === 0) {
      if (title === undefined) return text;
      this.seen.add(keyOf(thing));
      return { type: 'emphasis', children: [text], data: { hName: 'abbr', hProperties: { title } } };
    }
    for (const other of listed) this.seen.add(keyOf(other));
    return {
      type: 'link',
      url: `${schemes.get(thing.collection) ?? ''}:${thing.id}`,
      children: [text],
      data: { hProperties: { className: ['mention'], title } },
    };
  }
}

function piecesOf(
  value: string,
  mentions: readonly Mention[],
  isQuoted: (from: number, to: number) => boolean,
  page: Page,
): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const { start, end, things } of mentions) {
    const quoted = isQuoted(from, start);
    pieces.push({ type: 'text', value: value.slice(from, start) });
    const words = value.slice(start, end);
    pieces.push(quoted ? { type: 'text', value: words } : page.shown(words, things));
    from = end;
  }
  isQuoted(from, value.length);
  pieces.push({ type: 'text', value: value.slice(from) });
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

function linkParagraphs(root: Root, names: Names, page: Page): void {
  visit(root, 'paragraph', (paragraph) => {
    const quoting = quotations();
    const inLinks = new Set<Text>();
    visit(paragraph, 'link', (link) => {
      visit(link, 'text', (text) => {
        inLinks.add(text);
      });
    });
    visit(paragraph, 'text', (text, index, parent) => {
      if (inLinks.has(text) || !parent || index === undefined) {
        quoting.at(text.value, 0, text.value.length);
        return undefined;
      }
      const isQuoted = (from: number, to: number): boolean => quoting.at(text.value, from, to);
      const pieces = piecesOf(text.value, findMentions(text.value, names), isQuoted, page);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
    return SKIP;
  });
}

/**
 * The texts of a page, in the order in which they are read, with links from the first mention of each person, organisation
 * and term that its entry lists. An abbreviation is said in full in the title of its link, or of itself where the entry does
 * not list it. Quotations, links of the editors, and what they link elsewhere on the page are left alone.
 */
export function linkMentions(record: RecordGraph, listed: Listed, texts: readonly Prose[]): Prose[] {
  const names = namesIn(record);
  const page = new Page(
    listed,
    texts.flatMap(({ links }) => links),
  );
  return texts.map((prose) => {
    const nodes = structuredClone([...prose.nodes]);
    const words = nodes.filter(isPhrasing);
    const inLine = words.length === nodes.length;
    const root: Root = { type: 'root', children: inLine ? [{ type: 'paragraph', children: words }] : nodes };
    linkParagraphs(root, names, page);
    const [paragraph] = root.children;
    return { ...prose, nodes: inLine && paragraph?.type === 'paragraph' ? paragraph.children : root.children };
  });
}
