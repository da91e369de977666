import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../../record/yaml/front-matter.ts';

/** What is to be done at a place of front matter; places are those before any of it is done. */
export type Change =
  | { readonly does: 'set' | 'insert'; readonly path: Path; readonly value: unknown }
  | { readonly does: 'remove'; readonly path: Path };

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items that two lists share in the same order, as many as can be: their longest common subsequence, as pairs of places. */
function shared(before: readonly unknown[], after: readonly unknown[]): [number, number][] {
  const lengths = new Map<string, number>();
  const length = (a: number, b: number): number => lengths.get(`${a},${b}`) ?? 0;
  const same = before.map((item) => after.map((other) => isDeepStrictEqual(item, other)));
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = after.length - 1; b >= 0; b -= 1)
      lengths.set(`${a},${b}`, same[a]?.[b] ? length(a + 1, b + 1) + 1 : Math.max(length(a + 1, b), length(a, b + 1)));
  const pairs: [number, number][] = [];
  for (let [a, b] = [0, 0]; a < before.length && b < after.length;) {
    if (same[a]?.[b]) pairs.push([a++, b++]);
    else if (length(a + 1, b) >= length(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** Between items that stayed, those that were changed, from the first on; then those that came or went. */
function ofList(before: readonly unknown[], after: readonly unknown[], path: Path, isInline: IsInline): Change[] {
  let [a, b] = [0, 0];
  return [...shared(before, after), [before.length, after.length] as const].flatMap(([nextA, nextB]) => {
    const [old, now] = [before.slice(a, nextA), after.slice(b, nextB)];
    const from = a;
    [a, b] = [nextA + 1, nextB + 1];
    return [
      ...old.flatMap((item, at): Change[] => {
        const own = [...path, from + at];
        return at < now.length ? changesBetween(item, now[at], isInline, own) : [{ does: 'remove', path: own }];
      }),
      ...now.slice(old.length).map((value): Change => ({ does: 'insert', path: [...path, nextA], value })),
    ];
  });
}

/** Whether the value at a path is written in brackets or braces, and so is replaced as a whole. */
export type IsInline = (path: Path) => boolean;

/** What leads from one state of front matter to another: as little as possible, so that nothing else is touched. */
export function changesBetween(before: unknown, after: unknown, isInline: IsInline, path: Path = []): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isGroup(before) && isGroup(after) && !isInline(path))
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key): Change[] => {
      const at = [...path, key];
      if (!(key in after)) return [{ does: 'remove', path: at }];
      return key in before
        ? changesBetween(before[key], after[key], isInline, at)
        : [{ does: 'insert', path: at, value: after[key] }];
    });
  const lists = Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0;
  if (lists && !isInline(path)) return ofList(before, after, path, isInline);
  return [{ does: 'set', path, value: after }];
}
