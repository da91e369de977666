import edtf, { type ExtendedDate } from 'edtf';

/** How finely a date is known. `span` is an interval between two dates. */
export type Precision = 'day' | 'month' | 'year' | 'span';

/**
 * A date as the sources know it. `from` and `to` are the first and the last possible day
 * (ISO 8601 calendar dates, no time zone), so that dates sort as text and two dates overlap
 * when `a.from <= b.to && b.from <= a.to`.
 */
export interface EdtfDate {
  readonly edtf: string;
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
  /** `~`: about that day, month or year (ISO 8601-2, section 8). */
  readonly approximate: boolean;
  /** `?`: the source itself may be wrong. */
  readonly uncertain: boolean;
}

const precisions: Readonly<Record<number, Precision>> = { 1: 'year', 2: 'month', 3: 'day' };

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function flag(date: ExtendedDate, name: 'approximate' | 'uncertain'): boolean {
  return date[name].value > 0;
}

const point = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?`;
const profile = new RegExp(`^${point}(?:/${point})?$`);

/** Whether a text has the form of a date in the record's profile, even if its day is not in the calendar. */
export function isDateShaped(text: string): boolean {
  return profile.test(text);
}

const parsedBefore = new Map<string, EdtfDate | undefined>();

/**
 * Reads an EDTF date (ISO 8601-2:2019; profile: level 0 dates and intervals, the level 1 qualifiers
 * `~`, `?` and `%` at the end of a date). Gives undefined for anything else: times of day, seasons, sets,
 * open intervals and days that are not in the calendar. A text is parsed once: a record repeats its dates.
 */
export function parseEdtf(text: string): EdtfDate | undefined {
  if (!isDateShaped(text)) return undefined;
  if (!parsedBefore.has(text)) parsedBefore.set(text, read(text));
  return parsedBefore.get(text);
}

/** Nearly every date is a plain day, which needs no parser: it must only stand in the calendar. */
function readDay(text: string): EdtfDate | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || isoDay(time) !== text) return undefined;
  return { edtf: text, from: text, to: text, precision: 'day', approximate: false, uncertain: false };
}

function read(text: string): EdtfDate | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return readDay(text);
  let parsed: ExtendedDate;
  try {
    parsed = edtf(text);
  } catch {
    return undefined;
  }
  if (parsed.type === 'Interval') {
    const { lower, upper } = parsed;
    if (!lower?.precision || !upper?.precision) return undefined;
    return {
      edtf: text,
      from: isoDay(parsed.min),
      to: isoDay(parsed.max),
      precision: 'span',
      approximate: flag(lower, 'approximate') || flag(upper, 'approximate'),
      uncertain: flag(lower, 'uncertain') || flag(upper, 'uncertain'),
    };
  }
  const precision = precisions[parsed.precision ?? 0];
  if (!precision) return undefined;
  return {
    edtf: text,
    from: isoDay(parsed.min),
    to: isoDay(parsed.max),
    precision,
    approximate: flag(parsed, 'approximate'),
    uncertain: flag(parsed, 'uncertain'),
  };
}

const kinds: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\d{4}-(?:2[1-9]|3\d|4[01])/,
    'a season or a part of a year',
    'Write its months, as in "2016-03/2016-05"; a span of years is "2016/2021".',
  ],
  [/\.\.|^\/|\/$/, 'a span without an end', 'Write the end, or only the date at which it begins.'],
  [/[[{]/, 'a choice of dates', 'Write the span that holds them, and say in the text which they are.'],
  [/^Y|^-/, 'a year of more or fewer than four digits', 'Write a year of four digits.'],
  [/X/i, 'a date with unknown digits', 'Write the finest date that is known: "2016", "2016-05", or "2010/2019".'],
  [/T/, 'a point in time', 'Write the day alone.'],
];

/**
 * What kind of EDTF date a text is that lies outside the record's profile, and what to write instead; undefined for a text
 * that is no EDTF date at all (ISO 8601-2:2019, levels 0 to 2, as the package `edtf` reads them).
 */
export function edtfKind(text: string): readonly [string, string] | undefined {
  const known = kinds.find(([form]) => form.test(text));
  try {
    edtf(text.replaceAll('x', 'X'));
  } catch {
    return undefined;
  }
  return known ? [known[1], known[2]] : ['of a form', 'Write a day, a month or a year, or a span of two of them.'];
}

/** Whether two dates can share a day. */
export function overlaps(a: { from: string; to: string }, b: { from: string; to: string }): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/**
 * Orders dates for reading: by first possible day, then the finer date first, then by last possible day.
 * Gives a number below, equal to or above zero, as `Array.prototype.sort` wants it.
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  return a.from.localeCompare(b.from, 'en') || a.to.localeCompare(b.to, 'en') || a.edtf.localeCompare(b.edtf, 'en');
}
