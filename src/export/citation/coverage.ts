import type { EdtfDate } from '../../record/dates/edtf-date.ts';

/** A date in ISO 8601, no finer than known; what is approximate about it has no place there. `end` where it is a span. */
export function isoDates(date: EdtfDate): { readonly start: string; readonly end: string | undefined } {
  const [start = '', end] = date.edtf.split('/').map((part) => part.replace(/[~?%]$/, ''));
  return { start, end };
}

/**
 * The time from the first of some dates to the last, as a date or an interval of ISO 8601, each end no finer than known;
 * undefined where there are none.
 */
export function coverageOf(dates: readonly EdtfDate[]): string | undefined {
  const first = dates.toSorted((a, b) => a.from.localeCompare(b.from, 'en'))[0];
  const last = dates.toSorted((a, b) => b.to.localeCompare(a.to, 'en'))[0];
  if (!first || !last) return undefined;
  const { start } = isoDates(first);
  const ends = isoDates(last);
  const end = ends.end ?? ends.start;
  return start === end ? start : `${start}/${end}`;
}
