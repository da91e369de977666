/** What a line of a page is, by its form alone. */
export type LineKind = 'prose' | 'item' | 'short' | 'menu' | 'url' | 'rule';

/** A line or block of a page with its mark-up taken off. */
export interface Line {
  readonly text: string;
  readonly kind: LineKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly bullet: boolean;
  /** Addresses that the line links to or consists of. */
  readonly links: readonly string[];
}

const address = /https?:\/\/[^\s<>"'()[\]（），。]+/g;
const sentenceEnd = /[.!?…。！？][»”"'’)）]*$/;

function hanOf(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Whether a text is running prose: long enough, and punctuated as sentences are. */
function isProse(text: string): boolean {
  const han = hanOf(text);
  if (han * 2 > text.replace(/\s/g, '').length)
    return han >= 18 && (sentenceEnd.test(text) || (text.match(/[，,、；;。]/g)?.length ?? 0) >= 3);
  // A single question or call is a headline, or a button, as often as a sentence.
  if (text.length < 120 && /^[^.!?…]*[!?]$/.test(text)) return false;
  if (text.length < 60)
    return text.length >= 25 && /\p{Ll}{2,}[.!?…][»”"'’)]*$/u.test(text) && text.split(' ').length >= 5;
  if (sentenceEnd.test(text) || /:$/.test(text)) return true;
  return text.length > 140 && /\p{Ll}[.!?]\s+["“«]?\p{Lu}|,\s/u.test(text);
}

/** Short items side by side, as in a menu, a path of pages or a row of links. */
function isMenu(text: string, links = 0): boolean {
  if (isProse(text) && links < 3) return false;
  const items = text
    .split(/\s*[|｜·•›»>]\s*|\s{2,}|\t+|\s\/\s|\u3000/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length >= 3 && items.every((item) => item.length <= 34))
    return !/\d{1,2}:\d{2}/.test(text) || items.length > 4;
  return links >= 2 && items.length >= 2 && text.length / links < 40;
}

/** A line from its bare text; `links` are the addresses it was linked to. */
export function lineOf(
  text: string,
  { level = 0, bullet = false, links = [] }: { level?: number; bullet?: boolean; links?: readonly string[] } = {},
): Line {
  const bare = text.replace(address, '').replace(/[<>()[\]\s]/g, '');
  const own = text.match(address) ?? [];
  const all = [...own, ...links];
  const base = { text, level, bullet, links: all };
  if (/^(?:[-=_*~]\s*){3,}$/.test(text)) return { ...base, kind: 'rule' };
  if (own.length > 0 && bare.length <= 24) return { ...base, kind: 'url' };
  if (isMenu(text, links.length)) return { ...base, kind: 'menu' };
  if (level === 0 && isProse(text)) return { ...base, kind: 'prose' };
  if (bullet) return { ...base, kind: 'item' };
  return { ...base, kind: 'short' };
}

/** Takes the mark-up of Markdown off a line: heading, list, emphasis, links and pictures. */
function fromMarkdown(raw: string): Line | undefined {
  const links: string[] = [];
  let text = raw.replace(/\u00A0/g, ' ').trim();
  const level = /^(#{1,6})\s/.exec(text)?.[1]?.length ?? 0;
  text = text.replace(/^#{1,6}\s+/, '').replace(/^>\s?/, '');
  const bullet = /^(?:[*+•‣▪◦–—-]|\d{1,2}[.)])\s+/.test(text) && !/^\d{1,2}\.\s+\p{L}+\s+\d{4}/u.test(text);
  if (bullet) text = text.replace(/^(?:[*+•‣▪◦–—-]|\d{1,2}[.)])\s+/, '');
  text = text
    .replace(/\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?/g, '')
    .replace(/\[([^\]]*)\]\((?:<)?([^)\s>]*)[^)]*\)/g, (_all, shown: string, to: string) => {
      if (!to.startsWith('mailto:')) links.push(to);
      return shown;
    })
    .replace(/<((?:https?:|mailto:)[^>\s]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(^|[\s(«“"])[*_](?=\S)([^*_]+)[*_](?=$|[\s.,;:!?)»”"])/g, '$1$2')
    .replace(/\\([[\]*_#])/g, '$1')
    .trim();
  if (text === '') return undefined;
  return lineOf(text, { level, bullet, links });
}

/** Lines that were broken at a fixed width are joined again; a block is what stands between empty lines. */
function unwrapped(block: readonly string[]): string[] {
  const plain = block.every((line) => !/^\s*(?:[#>*+•|-]|\d{1,2}[.)])\s/.test(line));
  const wrapped =
    plain &&
    block.length >= 3 &&
    block.every((line) => line.length <= 100) &&
    block.slice(0, -1).every((line) => line.length >= 48);
  if (wrapped) return [block.map((line) => line.trim()).join(' ')];
  const joined: string[] = [];
  for (const line of block) {
    const before = joined.at(-1);
    const continues =
      before !== undefined && before.length >= 45 && !sentenceEnd.test(before.trimEnd()) && /^\s*[\p{Ll}(]/u.test(line);
    if (continues) joined[joined.length - 1] = `${before.trimEnd()} ${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}

/** The lines of a plain text or of Markdown, which are told apart nowhere: pasted pages are often a bit of both. */
export function linesOf(text: string): Line[] {
  const blocks: string[][] = [[]];
  for (const raw of text.replace(/\r\n?|\u2028|\u2029/g, '\n').split('\n')) {
    if (raw.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(raw);
  }
  const lines = blocks.flatMap(unwrapped).flatMap((raw) => fromMarkdown(raw) ?? []);
  // "Title" over "=====" is a heading of Markdown as well.
  return lines.flatMap((line, at) => {
    if (line.kind === 'rule' && /^=/.test(line.text)) return [];
    const under = lines[at + 1];
    return under?.kind === 'rule' && /^=/.test(under.text) ? [{ ...line, level: 1 }] : [line];
  });
}
