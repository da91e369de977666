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

/** The one id of which the first words are written; undefined where several begin so. */
function shortened(written: string, ids: readonly string[]): string | undefined {
  const [id, ...more] = ids.filter((one) => one.startsWith(`${written.toLowerCase()}-`));
  return more.length === 0 ? id : undefined;
}

/**
 * The one id that differs from what was written by a slip of the keys: one letter in ten. Two that are as close, or one
 * that is further off, would be a guess, and a guess at a name may be another person's. Else the one id that begins with it.
 */
export function nearest(written: string, ids: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(written.length / 10));
  const candidates = [...ids];
  const close = candidates
    .map((id) => ({ id, away: distance(written.toLowerCase(), id) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away);
  const [first, second] = close;
  if (first) return first.away < (second?.away ?? Infinity) ? first.id : undefined;
  return shortened(written, candidates);
}

/** `Did you mean "x"?`, or `otherwise` when no candidate is close. */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const found = closest(word, candidates) ?? shortened(word, candidates);
  return found === undefined ? otherwise : `Did you mean "${found}"?`;
}
