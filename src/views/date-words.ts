import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { compareDates, type EdtfDate, parseEdtf } from '../record/dates/edtf-date.ts';

/** ISO 8601 counts a year 0000, which is the year 1 BC; years are said without leading zeros. */
function oneDay(iso: string, pattern: string): string {
  return format(parseISO(iso), iso.startsWith('0000') ? pattern.replace('y', 'y G') : pattern);
}

const patterns = { day: 'd MMMM y', month: 'MMMM y', year: 'y' } as const;
const shortPatterns = { day: 'd MMM y', month: 'MMM y', year: 'y' } as const;

function interval(date: EdtfDate, words: typeof patterns | typeof shortPatterns): string {
  const [from = '', to = ''] = date.edtf.split('/');
  const bare = (text: string): string => text.replace(/[~?%]$/, '');
  const precision = [undefined, 'year', 'month', 'day'] as const;
  const of = (text: string): 'year' | 'month' | 'day' => precision[bare(text).split('-').length] ?? 'day';
  const end = oneDay(date.to, words[of(to)]);
  const sameYear = date.from.slice(0, 4) === date.to.slice(0, 4);
  const sameMonth = date.from.slice(0, 7) === date.to.slice(0, 7);
  const startPattern = words[of(from)];
  if (sameMonth && of(from) === 'day') return `${oneDay(date.from, 'd')} to ${end}`;
  if (sameYear && of(from) !== 'year') return `${oneDay(date.from, startPattern.replace(' y', ''))} to ${end}`;
  return `${oneDay(date.from, startPattern)} to ${end}`;
}

const worded = new Map<string, string>();

/** The words of a date; a record repeats its dates, and every list of events names them. */
function wordsOf(date: EdtfDate, words: typeof patterns | typeof shortPatterns): string {
  const key = `${words.day} ${date.edtf}`;
  const known = worded.get(key) ?? inWords(date, words);
  worded.set(key, known);
  return known;
}

function inWords(date: EdtfDate, words: typeof patterns | typeof shortPatterns): string {
  const plain = date.precision === 'span' ? interval(date, words) : oneDay(date.from, words[date.precision]);
  const about = date.approximate ? `about ${plain}` : plain;
  return date.uncertain ? `${about} (uncertain)` : about;
}

/** A date as it is read: "12 October 2015", "about October 2015", "11 to 14 July 2015", "October to November 2019". */
export function dateWords(date: EdtfDate): string {
  return wordsOf(date, patterns);
}

/** The same with short months, for narrow columns: "12 Oct 2015". */
export function shortDateWords(date: EdtfDate): string {
  return wordsOf(date, shortPatterns);
}

/**
 * Day and month without the year, for lists that stand under their year: "12 Oct", "about 31 Oct", "Oct", "2015". A date
 * that runs into another year keeps both years.
 */
export function marginDateWords(date: EdtfDate): string {
  const words = shortDateWords(date);
  if (date.from.slice(0, 4) !== date.to.slice(0, 4)) return words;
  const without = words.replace(/ \d+(?: BC)?(?=$| \()/, '');
  return /\d|[A-Z]/.test(without) ? without : words;
}

/** One end of a date: that of an interval, or the date itself. */
function endOf(date: EdtfDate, end: 'first' | 'last'): EdtfDate {
  const ends = date.edtf.split('/');
  return parseEdtf((end === 'first' ? ends[0] : ends.at(-1)) ?? '') ?? date;
}

/**
 * From when to when dates reach, in words: the beginning of the earliest and the end of the latest, "9 November 2011 to
 * 27 September 2022"; one date where the two are the same. Empty for no dates.
 */
export function extentWords(dates: readonly EdtfDate[]): string {
  const firsts = dates.map((date) => endOf(date, 'first')).sort(compareDates);
  const lasts = dates.map((date) => endOf(date, 'last')).sort(compareDates);
  const [first] = firsts;
  const last = lasts.at(-1);
  if (!first || !last) return '';
  return first.edtf === last.edtf ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`;
}

/** Whether nothing finer than the year of its beginning is known of a date: "2015", "2017~", "2014/2019". */
export function onlyYearKnown(date: EdtfDate): boolean {
  return /^\d{4}[~?%]?(?:\/|$)/.test(date.edtf);
}

/** The month a row is filed under: "2015-10", or undefined when only the year is known or the date spans months. */
export function monthOf(date: EdtfDate): string | undefined {
  return date.from.slice(0, 7) === date.to.slice(0, 7) ? date.from.slice(0, 7) : undefined;
}
