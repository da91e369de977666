import { hunksOf } from '../fix.ts';

/** A file as it is, and as its mechanical fixes would make it. */
export interface Mended {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A comment of a review beside lines of the new side, as GitHub's REST API takes it ("Create a review for a pull request"). */
export interface ReviewComment {
  readonly path: string;
  readonly side: 'RIGHT';
  readonly line: number;
  readonly start_line?: number;
  readonly start_side?: 'RIGHT';
  readonly body: string;
}

/** First and last line, from 1. */
type Lines = readonly [first: number, last: number];

/** The lines of each file that a unified difference shows on its new side: only beside these can a review say something. */
export function shownLines(difference: string): ReadonlyMap<string, readonly Lines[]> {
  const shown = new Map<string, Lines[]>();
  let path: string | undefined;
  for (const line of difference.split('\n')) {
    const name = /^\+\+\+ (?:b\/(.+)|\/dev\/null)$/.exec(line);
    if (name) path = name[1];
    const [, first, count = '1'] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (path === undefined || first === undefined || count === '0') continue;
    shown.set(path, [...(shown.get(path) ?? []), [Number(first), Number(first) + Number(count) - 1]]);
  }
  return shown;
}

/** A block that GitHub offers to commit instead of the lines commented on. */
function suggestion(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}suggestion`, ...lines, fence].join('\n');
}

function suggestionsFor({ path, before, after }: Mended): ReviewComment[] {
  const old = before.split('\n');
  return hunksOf(old, after.split('\n')).map(({ from, to, lines }): ReviewComment => {
    // What is only added replaces the line before it, or the first line, by itself and the addition.
    const added = from === to;
    const above = added && from > 0 ? old.slice(from - 1, from) : [];
    const below = added && from === 0 ? old.slice(0, 1) : [];
    const [first, last] = [from + 1 - above.length, to + below.length];
    return {
      path,
      side: 'RIGHT',
      ...(first < last && { start_line: first, start_side: 'RIGHT' }),
      line: last,
      body: suggestion([...above, ...lines, ...below]),
    };
  });
}

/** Whether two comments say the same at the same place; an address or a date of their own does not count. */
function isSame(one: ReviewComment, other: Pick<ReviewComment, 'path' | 'body'> & { line: number | null }): boolean {
  return one.path === other.path && one.line === other.line && one.body === other.body.replaceAll('\r\n', '\n');
}

/**
 * Fixes as suggestions beside the lines of a pull request; `difference` is the unified difference of its head from its base, `said` are
 * the comments that it has already. Fixes of lines that it does not show are left out: the summary of the check has them.
 */
export function suggestionsOn(
  difference: string,
  mended: readonly Mended[],
  said: Parameters<typeof isSame>[1][],
): ReviewComment[] {
  const shown = shownLines(difference);
  return mended.flatMap(suggestionsFor).filter((comment) => {
    const { path, line, start_line: start = line } = comment;
    const isShown = shown.get(path)?.some(([first, last]) => first <= start && line <= last) === true;
    return isShown && !said.some((other) => isSame(comment, other));
  });
}
