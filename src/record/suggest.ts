import { distance } from 'fastest-levenshtein';

/** The candidate that was probably meant, or undefined when none is close: two letters, or a third of them, may differ. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(word.length - 2, Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/**
 * The one id that differs from what was written by a slip of the keys: one letter in ten. Two that are as close, or one
 * that is further off, would be a guess, and a guess at a name may be another person's.
 */
export function nearest(written: string, ids: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(written.length / 10));
  const close = [...ids]
    .map((id) => ({ id, away: distance(written.toLowerCase(), id) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away);
  const [first, second] = close;
  return first && first.away < (second?.away ?? Infinity) ? first.id : undefined;
}

/** `Did you mean "x"?`, or `otherwise` when no candidate is close. */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const found = closest(word, candidates);
  return found === undefined ? otherwise : `Did you mean "${found}"?`;
}
