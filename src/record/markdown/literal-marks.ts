/** A mark of Markdown that stands in the words as it is, because it was not read as one. */
export interface LiteralMark {
  /** How far from the beginning of the text, as it is written in the file. */
  readonly offset: number;
  readonly rule: 'citation-form' | 'markdown-form';
  readonly reason: string;
  readonly note: string;
}

interface Kind {
  readonly pattern: RegExp;
  readonly rule?: LiteralMark['rule'];
  readonly reason: (mark: string) => string;
  readonly note: string;
}

const asItStands = (mark: string): string => `"${mark.trim()}" is not read as a mark and would be printed.`;

const kinds: readonly Kind[] = [
  {
    pattern: /\[\s*\^[^\]\s]*/g,
    rule: 'citation-form',
    reason: (mark) => `"${mark}" is not a whole citation.`,
    note: 'Write "[^id]": the id of one source, without spaces, between the brackets.',
  },
  {
    pattern: /\]\(/g,
    reason: () => 'A link is not read as one and would be printed with its brackets.',
    note: 'Write [words](https://…), without spaces in the address, and "%28", "%29" for brackets in it.',
  },
  {
    pattern: /\]\[/g,
    reason: () => 'Words in two pairs of brackets would be printed with them.',
    note: 'Write [words](https://…) for a link, [^id] for a citation, and "\\[" for a bracket that is meant.',
  },
  {
    pattern: /(?<![\s*])\*+|\*+(?![\s*])/g,
    reason: asItStands,
    note: 'Close it, and set quotation marks outside it: “**words**”. For a literal "*" write "\\*".',
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu,
    reason: asItStands,
    note: 'Close it, or set emphasis with "*". For a literal "_" write "\\_".',
  },
  {
    pattern: /`+|~{2,}/g,
    reason: asItStands,
    note: 'Close it, or write "\\" before each sign that is meant to be printed.',
  },
  {
    pattern: /(?<=^|\n)[ \t]*#{1,6}(?=[^\s#])/g,
    reason: () => 'A heading without a space after its "#" would be printed in the text.',
    note: 'Write "## " and the words; for a literal "#" write "\\#".',
  },
];

/** An escaped sign is meant to be printed. Two letters stand for it, so that what follows keeps its place. */
const withoutEscapes = (written: string): string => written.replace(/\\[!-/:-@[-`{-~]/g, 'xx');

/** The marks of Markdown among the words of a text node, which is `written` so in the file. */
export function literalMarks(written: string): LiteralMark[] {
  const plain = withoutEscapes(written);
  return kinds.flatMap(({ pattern, rule = 'markdown-form', reason, note }) =>
    [...plain.matchAll(pattern)].map(({ index, 0: mark }) => ({
      offset: index + mark.search(/\S/),
      rule,
      reason: reason(mark),
      note,
    })),
  );
}

/** Words in brackets that were not read as anything, such as "[tass]" before a citation. */
export interface Brackets {
  readonly offset: number;
  readonly words: string;
  /** The text ends with them. */
  readonly last: boolean;
}

/** The brackets in a text node, which is `written` so in the file; those of a citation that is not whole are left out. */
export function bracketsIn(written: string): Brackets[] {
  return [...withoutEscapes(written).matchAll(/\[(?!\s*\^)([^[\]]*)\]/g)].map(({ index, 0: whole, 1: words = '' }) => ({
    offset: index,
    words,
    last: index + whole.length === written.length,
  }));
}
