import type { Event, RecordGraph } from '../../record/graph.ts';
import { marginDateWords, monthOf, onlyYearKnown, shortDateWords } from '../date-words.ts';

/** Events under one heading: a month, or a year whose months are not known. */
export interface MonthGroup {
  /** "2015-10", or "2015" where the month is not known; also the anchor of the heading. */
  readonly id: string;
  readonly heading: string;
  readonly events: readonly Event[];
}

/** A year of the span, or everything before or after the span. */
export interface YearGroup {
  /** "2015", "background" or "epilogue". */
  readonly id: string;
  readonly heading: string;
  /** Years with a page of their own: one for a year, all that occur for the periods outside the span. */
  readonly years: readonly string[];
  readonly count: number;
  readonly months: readonly MonthGroup[];
}

/** The year an event is filed under: that of its first possible day. */
export function yearOf(event: Event): string {
  return event.date.from.slice(0, 4);
}

/** The heading an event stands under: its month, that of its first day if it spans some, or its year. */
export function groupOf(event: Event): string {
  if (event.period) return event.period;
  return onlyYearKnown(event.date) ? yearOf(event) : event.date.from.slice(0, 7);
}

/** The name of a month in the language of the record: "October" for "2015-10". */
function monthName(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

function groupHeading(group: string, language: string): string {
  return group.length === 4 ? 'Month not known' : monthName(group, language);
}

/**
 * The date of a row, no longer than its heading leaves open: "12" or "11 to 14" under a month, "in Aug" where only the
 * month is known, "27 Aug to 1 Sep" where it leaves the month, the whole date outside the span or where it leaves the year.
 */
export function rowDate(event: Event): string {
  const { precision, from, to } = event.date;
  if (event.period || precision === 'year' || from.slice(0, 4) !== to.slice(0, 4)) return shortDateWords(event.date);
  const words = marginDateWords(event.date);
  if (precision === 'month') return event.date.approximate ? words : `in ${words}`;
  return monthOf(event.date) ? words.replace(/(\d) \p{L}+(?= \(|$)/u, '$1') : words;
}

function inOrder<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The months of a list of events; events whose month is not known come last. */
export function monthGroups(events: readonly Event[], language: string): MonthGroup[] {
  return [...inOrder(events, groupOf)]
    .map(([id, inGroup]) => ({ id, heading: groupHeading(id, language), events: inGroup }))
    .sort((a, b) => Number(a.id.length === 4) - Number(b.id.length === 4) || a.id.localeCompare(b.id, 'en'));
}

/** All events of the record by year and month; those outside the span stand apart, first and last. */
export function yearGroups(record: RecordGraph): YearGroup[] {
  const { language, span } = record.vocabulary;
  const headings = { background: `Before ${span.from.slice(0, 4)}`, epilogue: `After ${span.to.slice(0, 4)}` };
  const outside = (period: 'background' | 'epilogue'): YearGroup[] => {
    const events = record.events.filter((event) => event.period === period);
    return events.length === 0
      ? []
      : [
          {
            id: period,
            heading: headings[period],
            years: [...new Set(events.map(yearOf))],
            count: events.length,
            months: [{ id: period, heading: '', events }],
          },
        ];
  };
  const inside = inOrder(
    record.events.filter((event) => event.period === undefined),
    yearOf,
  );
  return [
    ...outside('background'),
    ...[...inside].map(([year, events]): YearGroup => ({
      id: year,
      heading: year,
      years: [year],
      count: events.length,
      months: monthGroups(events, language),
    })),
    ...outside('epilogue'),
  ];
}

/** Every year in which an event is filed, in order. */
export function eventYears(record: RecordGraph): string[] {
  return [...new Set(record.events.map(yearOf))].sort();
}
