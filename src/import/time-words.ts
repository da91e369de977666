import * as chrono from 'chrono-node';
import { daysBetween, hanNumber, isoDay, shifted } from './page/dates.ts';

/** A day that a sentence names, perhaps only by its weekday or by "yesterday". */
export interface NamedDay {
  readonly day: string;
  readonly words: string;
  readonly index: number;
  /** How it is named: in full, by day and month, by the day of the month, by its weekday, or from the day of writing. */
  readonly by: 'full' | 'day-month' | 'day' | 'weekday' | 'relative';
  /** The weekday that is written beside the date is not that of the date. */
  readonly contradiction: string | undefined;
}

interface Parser {
  parse(text: string, reference: Date): chrono.ParsedResult[];
}

const parsers: Readonly<Record<string, Parser>> = {
  en: chrono.en.casual,
  ru: chrono.ru.casual,
  uk: chrono.uk.casual,
  de: chrono.de.casual,
  fr: chrono.fr.casual,
  es: chrono.es.casual,
  pt: chrono.pt.casual,
  it: chrono.it.casual,
  nl: chrono.nl.casual,
};

const imprecise =
  /(?<!\p{L})(?:week|month|year|night|hour|minute|недел|месяц|год|час|woche|monat|jahr|semaine|mois|semana|mes\b|mês|settimana|mese|anno)/iu;

/** "Now" and "at the moment" are no days. */
const relative =
  /yesterday|today|tonight|day|сегодня|вчера|дн(?:я|ей) назад|heute|gestern|tagen?|hier|aujourd|jours?|ayer|hoy|días?|ontem|hoje|dias?|ieri|oggi|giorni|gisteren|vandaag|вчора|сьогодні/iu;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The last day with that weekday that is not after the reference. */
function lastWeekday(reference: string, weekday: number): string {
  return shifted(reference, -((weekdayOf(reference) - weekday + 7) % 7));
}

/** Day and month without a year: the year in which it lies nearest to the reference. */
function nearestYear(reference: string, month: number, day: number): string | undefined {
  const year = Number(reference.slice(0, 4));
  return [year, year - 1, year + 1]
    .flatMap((one) => isoDay(one, month, day) ?? [])
    .sort((a, b) => Math.abs(daysBetween(a, reference)) - Math.abs(daysBetween(b, reference)))[0];
}

function contradiction(day: string, weekday: number | null): string | undefined {
  if (weekday === null || weekdayOf(day) === weekday) return undefined;
  return `${day} was a ${weekdays[weekdayOf(day)] ?? ''}, not a ${weekdays[weekday] ?? ''}`;
}

function fromResult({ text, index, start }: chrono.ParsedResult, reference: string | undefined): NamedDay | undefined {
  const words = text.replace(/^[\s,.;:，。]+|[\s,.;:，。]+$/gu, '');
  const known = (part: chrono.Component): number | null => (start.isCertain(part) ? start.get(part) : null);
  const [year, month, day, weekday] = [known('year'), known('month'), known('day'), known('weekday')];
  const written = /\d/.test(words);
  if (month !== null && day !== null) {
    const full = year !== null && /\d{4}/.test(words);
    if (!written && (imprecise.test(words) || (weekday === null && !relative.test(words)))) return undefined;
    if (!full && reference === undefined) return undefined;
    const iso = year === null ? nearestYear(reference ?? '', month, day) : isoDay(year, month, day);
    if (iso === undefined) return undefined;
    const by = full ? 'full' : written ? 'day-month' : 'relative';
    return { day: iso, words, index, by, contradiction: written ? contradiction(iso, weekday) : undefined };
  }
  // "So" begins German sentences; it is no Sunday there.
  if (!/\p{L}{4}/u.test(words)) return undefined;
  if (weekday === null || reference === undefined || imprecise.test(words) || month !== null) return undefined;
  return { day: lastWeekday(reference, weekday), words, index, by: 'weekday', contradiction: undefined };
}

/** What chrono does not know of Chinese: a day of the month alone, months told by "this" and "last", and numbers in characters. */
function hanDays(text: string, reference: string | undefined): NamedDay[] {
  const found: NamedDay[] = [];
  const number = (written: string): number => (/\d/.test(written) ? Number(written) : hanNumber(written));
  const pattern =
    /(?:(\d{4})年)?(?:(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?|(本月|上月|上个月|上個月|当月))?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号號](?![本报報])(?:[，,（(]?\s*(?:星期|周|週)([一二三四五六日天]))?/gu;
  for (const match of text.matchAll(pattern)) {
    const [words, year, month, which, day = ''] = match;
    const date = number(day);
    if (date < 1 || date > 31) continue;
    const weekday = match[5] === undefined ? null : '日一二三四五六'.indexOf(match[5].replace('天', '日'));
    const index = match.index;
    const add = (iso: string | undefined, by: NamedDay['by']): void => {
      if (iso !== undefined) found.push({ day: iso, words, index, by, contradiction: contradiction(iso, weekday) });
    };
    if (year !== undefined && month !== undefined) add(isoDay(Number(year), number(month), date), 'full');
    else if (reference === undefined) continue;
    else if (month !== undefined) add(nearestYear(reference, number(month), date), 'day-month');
    else {
      const [y = 0, m = 0, d = 0] = reference.split('-').map(Number);
      const back =
        which === '上月' || which === '上个月' || which === '上個月' || (which === undefined && date > d + 1);
      const before = m === 1 ? 12 : m - 1;
      add(back ? isoDay(m === 1 ? y - 1 : y, before, date) : isoDay(y, m, date), 'day');
    }
  }
  for (const match of text.matchAll(
    /(?:(?<![上下])(?:星期|周|週|礼拜|禮拜)([一二三四五六日天]))|(昨[日天]|今[日天]|前[天日])/gu,
  )) {
    if (reference === undefined) break;
    const [words, weekday, relative] = match;
    if (weekday !== undefined) {
      if (/[日号號][，,（(]?\s*$/u.test(text.slice(0, match.index))) continue;
      const day = lastWeekday(reference, '日一二三四五六'.indexOf(weekday.replace('天', '日')));
      found.push({ day, words, index: match.index, by: 'weekday', contradiction: undefined });
    } else {
      const back = relative?.startsWith('昨') ? -1 : relative?.startsWith('前') ? -2 : 0;
      found.push({
        day: shifted(reference, back),
        words,
        index: match.index,
        by: 'relative',
        contradiction: undefined,
      });
    }
  }
  return found;
}

/** What chrono does not read in Russian: "накануне", the day before. */
function dayBefore(text: string, reference: string | undefined): NamedDay[] {
  if (reference === undefined) return [];
  return [...text.matchAll(/(?<!\p{L})накануне(?!\s+\p{L}+(?:ия|а|ы|и)\b)/giu)].map(({ 0: words, index }) => ({
    day: shifted(reference, -1), words, index, by: 'relative' as const, contradiction: undefined,
  })); // prettier-ignore
}

/**
 * The days that a sentence names, resolved against the day it was published: weekdays and "yesterday" backwards, a day
 * without a year to the nearest one. Without that day only dates written in full are given.
 */
export function namedDays(sentence: string, language: string | undefined, reference: string | undefined): NamedDay[] {
  if (language === 'zh' || language === 'ja') return hanDays(sentence, reference);
  const parser = parsers[language ?? 'en'] ?? chrono.en.casual;
  const [year = 2000, month = 1, day = 1] = (reference ?? '2000-01-01').split('-').map(Number);
  const text = sentence
    .replace(/(\d{1,2})-(?:го|е)(?=\s)/g, '$1   ')
    .replace(/\bel (?:pasado )?(?=lunes|martes|miércoles|jueves|viernes)/gi, (all) => ' '.repeat(all.length));
  const found = parser
    .parse(text, new Date(year, month - 1, day, 12))
    .flatMap((result) => fromResult(result, reference) ?? []);
  return language === 'ru' ? [...found, ...dayBefore(sentence, reference)] : found;
}
