/** The parts of a document, most telling first, and what it adds to a match that a word stands in one. */
export const zones = [
  { name: 'title', adds: 3.2 },
  { name: 'names', adds: 1.5 },
  { name: 'lead', adds: 1.1 },
  { name: 'body', adds: 0.8 },
  { name: 'rest', adds: 0.5 },
] as const;

export type ZoneName = (typeof zones)[number]['name'];

/** How much a match counts, in eight steps, which is what the index keeps of it. */
export const levels = [0.5, 0.8, 1.2, 1.8, 2.5, 3.4, 4.6, 6] as const;

/** How often a word stands in each zone of a document, in the order of `zones`. */
export type ZoneCounts = readonly number[];

/**
 * The level of a word in a document: a zone counts once, the body a little more for a word that comes back, and the
 * rest only when there is nothing better.
 */
export function levelOf(counts: ZoneCounts): number {
  let sum = 0;
  zones.forEach(({ name, adds }, zone) => {
    const count = counts[zone] ?? 0;
    if (count === 0 || (name === 'rest' && sum > 0)) return;
    sum += name === 'body' ? adds * Math.min(1 + 0.5 * Math.log2(count), 2.2) : adds;
  });
  let nearest = 0;
  levels.forEach((level, index) => {
    if (Math.abs(level - sum) < Math.abs((levels[nearest] ?? 0) - sum)) nearest = index;
  });
  return nearest;
}
