import { type Hit, isEvent } from './pagefind.ts';
import { type Group, rarity } from './word-pages.ts';

/** A page that was found. */
export interface Ranked extends Hit {
  /** The share of the query's words that it holds, rare words counting more: 0 to 1. */
  readonly covered: number;
}

/** How much of its score a page keeps that holds next to none of the words. */
const floor = 0.2;

/**
 * Adds up what Pagefind gave for each word: any word may match, and pages that hold more of the words, rare ones above
 * all, count more. Equals are in the order of the table of events; pages of other things come after them.
 */
export function rank(groups: readonly Group[], events: number): Ranked[] {
  const totals = new Map<string, { hit: Hit; score: number; held: number }>();
  let all = 0;
  for (const { weight, bonus, pages } of groups) {
    if (pages.size === 0) continue;
    const telling = rarity([...pages.values()].filter(isEvent).length, events) * weight;
    if (bonus === undefined) all += telling;
    for (const [id, hit] of pages) {
      const total = totals.get(id) ?? { hit, score: 0, held: 0 };
      total.score += bonus === undefined ? hit.score * weight : bonus * telling;
      if (bonus === undefined) total.held += telling;
      totals.set(id, total);
    }
  }
  const place = (hit: Hit): number => (isEvent(hit) ? hit.place : events);
  return [...totals.values()]
    .map(({ hit, score, held }): Ranked => {
      const covered = all > 0 ? held / all : 1;
      return { ...hit, covered, score: score * (floor + (1 - floor) * covered) };
    })
    .sort((a, b) => b.score - a.score || place(a) - place(b) || (a.id < b.id ? -1 : 1));
}
