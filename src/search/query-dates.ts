import { boundOf } from '../views/filter/view-state.ts';
import type { SearchLanguage } from './read.ts';
import type { Word } from './words.ts';

/** A date that was read in a query: first and last day (ISO), and where it stood. */
export interface QueryDate {
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year';
  /** The words as they were typed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Ymd = readonly [year: number, month?: number | undefined, day?: number | undefined];

const precisions = ['year', 'month', 'day'] as const;

/** The days of a date; undefined for one that is not in the calendar, and for a number that is hardly a year. */
function span(ymd: Ymd): Pick<QueryDate, 'from' | 'to' | 'precision'> | undefined {
  const parts = ymd.flatMap((part) => part ?? []);
  const text = parts.map((part) => String(part).padStart(2, '0')).join('-');
  const from = boundOf(text, 'first');
  const precision = precisions[parts.length - 1];
  if (from === '' || precision === undefined || !/^(?:19|20)/.test(from)) return undefined;
  return { from, to: boundOf(text, 'last'), precision };
}

/** Numeric forms: 2015-10-12, 2015-10, 12.10.2015, 2015/10/12, 2018年11月7日 and its shorter forms. */
const numeric: readonly (readonly [RegExp, (parts: readonly number[]) => Ymd])[] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, ([y = 0, m, d]) => [y, m, d]],
  [/(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/gu, ([d, m, y = 0]) => [y, m, d]],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/gu, ([y = 0, m, d]) => [y, m, d]],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月/gu, ([y = 0, m]) => [y, m]],
  [/(\d{4})\s*年/gu, ([y = 0]) => [y]],
  [/(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])/gu, ([y = 0, m]) => [y, m]],
];

/** The month a word names in some language, 1 to 12; a last letter may differ by case ("октябре"). */
function monthOf(word: string, languages: readonly SearchLanguage[]): number | undefined {
  let best: { month: number; length: number } | undefined;
  for (const { months, script } of languages)
    for (const [index, forms] of months.entries())
      for (const form of forms) {
        if (word === form) return index + 1;
        // Month names of languages with case endings; English has none.
        const stem = form.slice(0, -1);
        if (script === 'Latin' || form.length < 3 || forms.indexOf(form) > 1) continue;
        if (word.startsWith(stem) && Math.abs(word.length - form.length) <= 1 && stem.length > (best?.length ?? 1))
          best = { month: index + 1, length: stem.length };
      }
  return best?.month;
}

function numberOf(word: string | undefined, digits: RegExp): number | undefined {
  const bare = word?.replace(/(?<=^\d+)(?:st|nd|rd|th)$/, '');
  return bare !== undefined && digits.test(bare) ? Number(bare) : undefined;
}

/** Finds "7 November 2018", "November 7, 2018", "october 2015", "июль 2019" among the words of a query. */
function worded(words: readonly Word[], languages: readonly SearchLanguage[], query: string): QueryDate[] {
  const dates: QueryDate[] = [];
  words.forEach((word, at) => {
    const month = monthOf(word.folded, languages);
    if (month === undefined) return;
    const day = (index: number): number | undefined => numberOf(words[index]?.folded, /^\d{1,2}$/);
    const year = (index: number): number | undefined => numberOf(words[index]?.folded, /^(?:19|20)\d\d$/);
    const forms: readonly (readonly [first: number, last: number, y: number | undefined, d: number | undefined])[] = [
      [at - 1, at + 1, year(at + 1), day(at - 1)],
      [at, at + 2, year(at + 2), day(at + 1)],
      [at, at + 1, year(at + 1), undefined],
      [at - 1, at, year(at - 1), undefined],
    ];
    for (const [index, [first, last, y, d]] of forms.entries()) {
      if (y === undefined || (index < 2 && d === undefined)) continue;
      const found = span([y, month, d]);
      const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
      if (found) {
        dates.push({ ...found, text: query.slice(start, end), start, end });
        return;
      }
    }
  });
  return dates;
}

/** The dates that a query holds, in order. A range of years ("2018-2022") is a name rather than a date. */
export function datesIn(query: string, words: readonly Word[], languages: readonly SearchLanguage[]): QueryDate[] {
  const found: QueryDate[] = [];
  const add = (date: QueryDate): void => {
    if (!found.some((other) => date.start < other.end && other.start < date.end)) found.push(date);
  };
  for (const [pattern, read] of numeric)
    for (const match of query.matchAll(pattern)) {
      const range = span(read(match.slice(1).map(Number)));
      if (range) add({ ...range, text: match[0], start: match.index, end: match.index + match[0].length });
    }
  worded(words, languages, query).forEach(add);
  for (const { folded, start, end, text } of words)
    if (/^(?:19|20)\d\d$/.test(folded)) {
      const range = span([Number(folded)]);
      if (range) add({ ...range, text, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}
