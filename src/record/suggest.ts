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

/** `Did you mean "x"?`, or `otherwise` when no candidate is close. */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const found = closest(word, candidates);
  return found === undefined ? otherwise : `Did you mean "${found}"?`;
}
