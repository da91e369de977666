import type { VFileMessage } from 'vfile-message';
import type { Place } from '../record/problem.ts';

/** A replacement for a part of a text; its place has an end. */
export interface Replacement {
  readonly place: Place;
  readonly text: string;
}

function offsetOf(lines: readonly string[], { line, column }: { line: number; column: number }): number {
  return lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

/** A text with replacements made. Of two that overlap the first is made. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  const lines = text.split('\n');
  const edits = replacements
    .map(({ place, text: words }) => ({
      from: offsetOf(lines, place),
      to: offsetOf(lines, place.end ?? place),
      words,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let [result, done] = ['', 0];
  for (const { from, to, words } of edits) {
    if (from < done) continue;
    result += text.slice(done, from) + words;
    done = to;
  }
  return result + text.slice(done);
}

/**
 * A text with the replacements that its problems know for certain. Of two that overlap the first is made; another run
 * makes the second, when its rule still asks for it.
 */
export function fixText(text: string, problems: readonly VFileMessage[]): string {
  return replaced(
    text,
    problems.flatMap(({ file = '', place, expected }): Replacement[] => {
      const [words] = expected ?? [];
      if (words === undefined || !place || !('end' in place)) return [];
      return [{ text: words, place: { file, ...place.start, end: place.end } }];
    }),
  );
}

/** Lines of a text that others take the place of: from one index to another, the second not included. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  /** The index of the first new line in the new text. */
  readonly at: number;
  readonly lines: readonly string[];
}

/** The places where two texts, as lists of lines, differ. */
export function hunksOf(old: readonly string[], now: readonly string[]): Hunk[] {
  const found: Hunk[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (old[a] === now[b]) {
      a += 1;
      b += 1;
      continue;
    }
    const [endA, endB] = nextCommon(old, now, a, b);
    found.push({ from: a, to: endA, at: b, lines: now.slice(b, endB) });
    [a, b] = [endA, endB];
  }
  return found;
}

/** The lines by which two texts differ, as a unified difference without context. */
export function differenceOf(file: string, before: string, after: string): string {
  const old = before.split('\n');
  const hunks = hunksOf(old, after.split('\n')).flatMap(({ from, to, at, lines }) => [
    `@@ -${from + 1},${to - from} +${at + 1},${lines.length} @@`,
    ...old.slice(from, to).map((line) => `-${line}`),
    ...lines.map((line) => `+${line}`),
  ]);
  return [`--- ${file}`, `+++ ${file}`, ...hunks].join('\n');
}

/** Where, after a difference, both texts go on with the same line. */
function nextCommon(old: readonly string[], now: readonly string[], a: number, b: number): [number, number] {
  for (let step = 1; step <= old.length + now.length; step += 1)
    for (let inOld = 0; inOld <= step; inOld += 1) {
      const [endA, endB] = [a + inOld, b + step - inOld];
      if (endA < old.length && endB < now.length && old[endA] === now[endB]) return [endA, endB];
    }
  return [old.length, now.length];
}
