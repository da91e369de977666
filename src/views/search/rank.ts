import type { Posting } from './postings.ts';
import { levels } from './zones.ts';

/** One way to match a word: documents, and how far to trust it (1 the word itself, less for a near spelling). */
export interface Variant {
  readonly quality: number;
  readonly postings: readonly Posting[];
}

/** A word of the query, or two neighbours; any of its variants may match. */
export interface Group {
  /** Its share in the score beside other words. */
  readonly weight: number;
  /** Neighbours add to the score when they match and take nothing away when they do not. */
  readonly bonus: boolean;
  readonly variants: readonly Variant[];
}

export interface Ranked {
  readonly document: number;
  readonly score: number;
  /** The share of the query's words that it holds, rare words counting more: 0 to 1. */
  readonly covered: number;
}

/** How telling a word is: the fewer events hold it, the more. */
function rarity(holding: number, events: number): number {
  return Math.log(1 + (events - holding + 0.5) / (holding + 0.5));
}

function bestMatches(group: Group): Map<number, number> {
  const best = new Map<number, number>();
  for (const { quality, postings } of group.variants)
    for (const { document, level } of postings) {
      const value = quality * (levels[level] ?? 0);
      if (value > (best.get(document) ?? 0)) best.set(document, value);
    }
  return best;
}

/**
 * Ranks documents: any word may match, rare words and telling places count more, documents that hold more of the
 * words count more still. `prior` (about 1) decides between equals. `events` is the number of events; documents from
 * there on are other things, which do not count for rarity.
 */
export function rank(groups: readonly Group[], events: number, prior: (document: number) => number): Ranked[] {
  const scores = new Map<number, { score: number; covered: number }>();
  let all = 0;
  for (const group of groups) {
    const matches = bestMatches(group);
    if (matches.size === 0) continue;
    const holding = [...matches.keys()].filter((document) => document < events).length;
    const idf = rarity(Math.min(holding, events), events) * group.weight;
    if (!group.bonus) all += idf;
    for (const [document, value] of matches) {
      const so = scores.get(document) ?? { score: 0, covered: 0 };
      so.score += idf * value;
      if (!group.bonus) so.covered += idf;
      scores.set(document, so);
    }
  }
  return [...scores]
    .map(([document, { score, covered }]) => {
      const share = all > 0 ? covered / all : 1;
      return { document, score: score * (0.35 + 0.65 * share) * prior(document), covered: share };
    })
    .sort((a, b) => b.score - a.score || a.document - b.document);
}
