/** What a file may hold at most, so that neither the check nor the build is stopped by one (see docs/rules/file-limits.md). */
const limits = { bytes: 1_000_000, listBytes: 20_000_000, line: 20_000, nesting: 20, open: 200 } as const;

/** How many bytes a file may have; `issued.txt` grows with the record. */
export function largestFile(path: string): number {
  return path.endsWith('.txt') ? limits.listBytes : limits.bytes;
}

/** Where a text goes beyond the limits, and how. */
interface LimitFault {
  readonly line: number;
  readonly reason: string;
  readonly note: string;
}

/** How deep a line lies in lists, quotations and indentation, counted before it is parsed. */
function depthOf(line: string): number {
  const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(line)?.[0] ?? '';
  const signs = marks.match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(line.slice(marks.length))?.[0].length ?? 0;
  return signs + Math.floor(indent / 4);
}

/** What opens and closes something in Markdown, and in YAML, where the other marks are letters like any. */
export const openers = { markdown: /[[\]{}()<>`*_~]/g, yaml: /[[\]{}]/g } as const;

/**
 * The first place where a text is too long in a line, too deep, or opens more than a parser should follow, counted by `signs`
 * (see `openers`).
 */
export function limitFault(text: string, signs: RegExp): LimitFault | undefined {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const told = (reason: string, note: string): LimitFault => ({ line: index + 1, reason, note });
    if (line.length > limits.line)
      return told(
        `The line has ${line.length} characters; at most ${limits.line} are read.`,
        'Break it into paragraphs.',
      );
    if (depthOf(line) > limits.nesting)
      return told(
        `The line lies more than ${limits.nesting} levels deep.`,
        'Write plain paragraphs and lists of one level.',
      );
    open = line.trim() === '' ? 0 : open;
    for (const [sign] of line.matchAll(signs)) {
      if (']})>'.includes(sign)) open = Math.max(0, open - 1);
      else open += 1;
    }
    if (open > limits.open)
      return told(
        `More than ${limits.open} brackets or marks stand open here.`,
        'Close them, or remove those that do not belong there.',
      );
  }
  return undefined;
}
