import { joined, pluralise } from '../words.ts';

/** What the shown events of a record come to. */
export interface Sum {
  readonly shown: number;
  readonly total: number;
  /** Each voice as a sentence names it after "by", and how many of the shown events are its own. */
  readonly voices: readonly { readonly phrase: string; readonly count: number }[];
  /** How many of the shown events lie before or after the span. */
  readonly outside: number;
  /** Where those are: "before 2014 or after 2019". */
  readonly edges: string;
}

/** "50 of 193 events"; "193 events" where all are shown. */
export function shareWords(shown: number, total: number): string {
  return shown === total ? pluralise(total, 'event') : `${shown} of ${pluralise(total, 'event')}`;
}

/**
 * Who spoke or acted in the shown events, and how many of them lie outside the span, which the chart of the home page does
 * not count: "50 of 193 events, oldest first: 40 by North and 10 by South. 2 are from before 1990 or after 1994."
 */
export function sumWords({ shown, total, voices, outside, edges }: Sum): string {
  const words = `${shareWords(shown, total)}, oldest first: ${joined(voices.map(({ phrase, count }) => `${count} by ${phrase}`))}.`;
  return outside === 0 ? words : `${words} ${outside} ${outside === 1 ? 'is' : 'are'} from ${edges}.`;
}

/** The longest that `sumWords` becomes for a view, from the sum of all events. */
export function longestSumWords(whole: Sum): string {
  return `${whole.total} of ${sumWords(whole)}`;
}

/**
 * What stands beside the heading of a year, as the link to its page: "33 events: open 2014"; where not all are shown
 * "2 of 33 · Show all of 2014". The room before or after the span has no page and no `year`: "3 events".
 */
export function yearWords(shown: number, total: number, year: string | undefined): string {
  if (year === undefined) return shareWords(shown, total);
  return shown === total ? `${pluralise(total, 'event')}: open ${year}` : `${shown} of ${total} · Show all of ${year}`;
}
