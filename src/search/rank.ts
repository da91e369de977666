import type { Hit } from './pagefind.ts';
import { type Group, rarity } from './word-pages.ts';

/** A page that was found. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** The share of the query's words that it holds, rare words counting more: 0 to 1. */
  readonly covered: number;
  /** Places of the query's words in its text, counted in words. */
  readonly words: readonly number[];
  readonly data: Hit['data'];
}

/** How much of its score a page keeps that holds next to none of the words. */
const floor = 0.35;

/**
 * Adds up what Pagefind gave for each word: any word may match, and pages that hold more of the words, rare ones above
 * all, count more. Equals are in the order of the table of events; pages of other things come after them.
 */
export function rank(groups: readonly Group[], places: ReadonlyMap<string, number>): Ranked[] {
  const events = places.size;
  const totals = new Map<string, { score: number; held: number; words: number[]; data: Hit['data'] }>();
  let all = 0;
  for (const { weight, bonus, pages } of groups) {
    if (pages.size === 0) continue;
    const holding = [...pages.keys()].filter((id) => places.has(id)).length;
    const telling = rarity(holding, events) * weight;
    if (bonus === undefined) all += telling;
    for (const [id, hit] of pages) {
      const total = totals.get(id) ?? { score: 0, held: 0, words: [], data: hit.data };
      total.score += bonus === undefined ? hit.score * weight : bonus * telling;
      if (bonus === undefined) total.held += telling;
      total.words.push(...hit.words);
      totals.set(id, total);
    }
  }
  const place = (id: string): number => places.get(id) ?? events;
  return [...totals]
    .map(([id, { score, held, words, data }]): Ranked => {
      const covered = all > 0 ? held / all : 1;
      return { id, covered, words, data, score: score * (floor + (1 - floor) * covered) };
    })
    .sort((a, b) => b.score - a.score || place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));
}
