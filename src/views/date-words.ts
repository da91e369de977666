import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { EdtfDate } from '../record/edtf-date.ts';

function oneDay(iso: string, pattern: string): string {
  return format(parseISO(iso), pattern);
}

const patterns = { day: 'd MMMM yyyy', month: 'MMMM yyyy', year: 'yyyy' } as const;
const shortPatterns = { day: 'd MMM yyyy', month: 'MMM yyyy', year: 'yyyy' } as const;

function interval(date: EdtfDate, words: typeof patterns | typeof shortPatterns): string {
  const [from = '', to = ''] = date.edtf.split('/');
  const bare = (text: string): string => text.replace(/[~?%]$/, '');
  const precision = { 4: 'year', 7: 'month', 10: 'day' } as const;
  const of = (text: string): 'year' | 'month' | 'day' => precision[bare(text).length as 4 | 7 | 10];
  const end = oneDay(date.to, words[of(to)]);
  const sameYear = date.from.slice(0, 4) === date.to.slice(0, 4);
  const sameMonth = date.from.slice(0, 7) === date.to.slice(0, 7);
  const startPattern = words[of(from)];
  if (sameMonth && of(from) === 'day') return `${oneDay(date.from, 'd')} to ${end}`;
  if (sameYear && of(from) !== 'year') return `${oneDay(date.from, startPattern.replace(' yyyy', ''))} to ${end}`;
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

/** Day and month without the year, for lists that stand under their year: "12 Oct", "about 31 Oct", "Oct", "2015". */
export function marginDateWords(date: EdtfDate): string {
  const words = shortDateWords(date);
  const without = words.replace(/ \d{4}(?=$| \()/, '');
  return /\d|[A-Z]/.test(without) ? without : words;
}

/** The month a row is filed under: "2015-10", or undefined when only the year is known or the date spans months. */
export function monthOf(date: EdtfDate): string | undefined {
  return date.from.slice(0, 7) === date.to.slice(0, 7) ? date.from.slice(0, 7) : undefined;
}
