/** A day written out in a text, with its year. */
export interface WrittenDay {
  readonly day: string;
  readonly index: number;
  readonly words: string;
  /** Day and month could be the other way round, as in 04/05/2015. */
  readonly ambiguous: boolean;
}

/** Languages whose names of months are read. */
const languages = ['en', 'ru', 'de', 'fr', 'es', 'pt', 'it', 'uk', 'pl', 'cs', 'nl', 'sr', 'bg', 'id', 'tr', 'sv'];

function plainMonth(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').normalize('NFC');
}

function monthTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>([['sept', 9]]);
  const formats = languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => [
      new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
      new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
    ]),
  );
  for (const format of formats)
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2015, month - 1, 15));
      const name = plainMonth(parts.find(({ type }) => type === 'month')?.value ?? '');
      if (/^\p{L}{3,}$/u.test(name) && !table.has(name)) table.set(name, month);
    }
  return table;
}
const months = monthTable();
const monthNames = [...months.keys()].sort((a, b) => b.length - a.length).join('|');

const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|-?го|\\.|º|er)?[\\s\\u00A0]*(?:de |of |-)?[\\s\\u00A0]*(${monthNames})\\.?,?[\\s\\u00A0-]*(?:de |del )?(\\d{4})(?!\\d)`,
  'giu',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(${monthNames})\\.?[\\s\\u00A0]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\u00A0]+(\\d{4})(?!\\d)`,
  'giu',
);
const yearFirst =
  /(?<![\d\p{L}])((?:19|20)\d\d)(?:\s*年\s*|[-/.])(\d{1,2})(?:\s*月\s*|[-/.])(\d{1,2})(?:\s*[日号號]|(?!\d))/gu;
const numeric = /(?<![\d.\p{L}])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/gu;
const hanYear = /([一二〇零○三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/gu;

/** A day of the calendar as `YYYY-MM-DD`, or undefined. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The value of a Chinese number below a hundred: 二十八 is 28. */
export function hanNumber(text: string): number {
  const digit = (letter: string): number => '〇一二三四五六七八九'.indexOf(letter.replace(/[零○]/, '〇'));
  const ten = text.indexOf('十');
  if (ten < 0) return digit(text);
  const ones = text.slice(ten + 1);
  return (ten === 0 ? 1 : digit(text.slice(0, ten))) * 10 + (ones === '' ? 0 : digit(ones));
}

function hanYearNumber(text: string): number {
  return Number(Array.from(text, (letter) => hanNumber(letter)).join(''));
}

function numericDay(first: number, mark: string, second: number, year: number): { day?: string; ambiguous: boolean } {
  const european = isoDay(year, second, first);
  const american = isoDay(year, first, second);
  if (mark === '.') return { ...(european === undefined ? {} : { day: european }), ambiguous: false };
  const day = european ?? american;
  return {
    ...(day === undefined ? {} : { day }),
    ambiguous: european !== undefined && american !== undefined && first !== second,
  };
}

/** Every day that a text writes out with its year, in order: "28 April 2015", "April 28, 2015", 2015年4月28日, 28.04.2015, 2015-4-28. */
export function writtenDays(text: string): WrittenDay[] {
  const found: WrittenDay[] = [];
  const add = (match: RegExpMatchArray, day: string | undefined, ambiguous = false): void => {
    if (day !== undefined) found.push({ day, index: match.index ?? 0, words: match[0].trim(), ambiguous });
  };
  const month = (name: string | undefined): number => months.get(plainMonth(name ?? '')) ?? 0;
  for (const match of text.matchAll(yearFirst))
    add(match, isoDay(Number(match[1]), Number(match[2]), Number(match[3])));
  for (const match of text.matchAll(dayFirst)) add(match, isoDay(Number(match[3]), month(match[2]), Number(match[1])));
  for (const match of text.matchAll(monthFirst))
    add(match, isoDay(Number(match[3]), month(match[1]), Number(match[2])));
  for (const match of text.matchAll(hanYear))
    add(match, isoDay(hanYearNumber(match[1] ?? ''), hanNumber(match[2] ?? ''), hanNumber(match[3] ?? '')));
  for (const match of text.matchAll(numeric)) {
    const { day, ambiguous } = numericDay(Number(match[1]), match[2] ?? '', Number(match[3]), Number(match[4]));
    add(match, day, ambiguous);
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A day moved by some days. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
