import { pluralise } from '../words.ts';

/** What the shown events of a record come to. */
export interface Sum {
  readonly shown: number;
  readonly total: number;
  /** Each voice by its label, and how many of the shown events are its own. */
  readonly voices: readonly { readonly label: string; readonly count: number }[];
  /** How many of the shown events lie before or after the span. */
  readonly outside: number;
  /** The span in words: "2014 to 2019". */
  readonly span: string;
}

/** "50 of 193 events"; "193 events" where all are shown. */
export function shareWords(shown: number, total: number): string {
  return shown === total ? pluralise(total, 'event') : `${shown} of ${pluralise(total, 'event')}`;
}

/**
 * Who speaks how often in the shown events, and how many of them lie outside the span, which the chart of the home page
 * does not count: "50 of 193 events, oldest first: North 40, South 10, among them 2 before or after 1990 to 1994."
 */
export function sumWords({ shown, total, voices, outside, span }: Sum): string {
  const parts = voices.map(({ label, count }) => `${label} ${count}`);
  if (outside > 0) parts.push(`among them ${outside} before or after ${span}`);
  return `${shareWords(shown, total)}, oldest first: ${parts.join(', ')}.`;
}

/** The longest that `sumWords` becomes for a view, from the sum of all events. */
export function longestSumWords(whole: Sum): string {
  return `${whole.total} of ${sumWords(whole)}`;
}

/**
 * What stands beside the heading of a year, as the link to its page: "33 events on a page"; where not all are shown
 * "2 of 33 · the whole year 2014". The room before or after the span has no page and no `year`: "3 events".
 */
export function yearWords(shown: number, total: number, year: string | undefined): string {
  if (year === undefined) return shareWords(shown, total);
  return shown === total ? `${pluralise(total, 'event')} on a page` : `${shown} of ${total} · the whole year ${year}`;
}
