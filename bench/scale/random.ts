/** Numbers and choices that depend on a seed alone, so that the same seed makes the same record. */
export interface Random {
  /** A number from 0 up to, and without, 1. */
  readonly number: () => number;
  /** One of several things, each as likely. Throws a `RangeError` when there is none. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** One of several values, each as likely as its weight. */
  readonly weighted: <T>(choices: readonly (readonly [T, number])[]) => T;
  /** From none to `most` different things. */
  readonly some: <T>(items: readonly T[], most: number) => T[];
}

/** Makes choices from a seed, a whole number (mulberry32, T. Ettinger, public domain). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  function number(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  function pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(number() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }
  function weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = number() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return pick(choices)[0];
  }
  function some<T>(items: readonly T[], most: number): T[] {
    const count = Math.floor(number() * (most + 1));
    return [...new Set(Array.from({ length: count }, () => pick(items)))];
  }
  return { number, pick, weighted, some };
}
