/** The entries that begin with one letter. */
export interface LetterGroup<T> {
  /** A capital without accents, or `0–9` for figures. */
  readonly letter: string;
  /** An id for the group's anchor: `letter-a`, `letter-0`. */
  readonly anchor: string;
  readonly items: readonly T[];
}

function letterOf(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFD'))?.[0] ?? '';
  return /\p{N}/u.test(first) ? '0–9' : first.toUpperCase();
}

/** Files entries under the first letter of their names, keeping their order within a letter. */
export function byLetter<T extends { readonly name: string }>(items: readonly T[]): LetterGroup<T>[] {
  const letters = new Map<string, T[]>();
  for (const item of items) {
    const letter = letterOf(item.name);
    const list = letters.get(letter);
    if (list) list.push(item);
    else letters.set(letter, [item]);
  }
  const collator = new Intl.Collator('en');
  return [...letters]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([letter, list]) => ({ letter, anchor: `letter-${letter.slice(0, 1).toLowerCase()}`, items: list }));
}
