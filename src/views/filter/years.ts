import type { FacetWord } from './event-table.ts';

/** The first and the last possible day of an event, ISO 8601. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/** The years that a date touches. */
export function yearsOf({ from, to }: Days): string[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => String(first + at));
}

/** The years that some dates touch, in order. */
export function yearWords(dates: readonly Days[]): FacetWord[] {
  return [...new Set(dates.flatMap(yearsOf))].sort().map((year) => [year, year]);
}
