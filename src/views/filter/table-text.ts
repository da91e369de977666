import { type Check, isList, isNumber, isObject, isPair, isText, readJson } from '../shape.ts';
import { type EventTable, type FacetWord, type FacetName, nameFacets, ofFacets } from './event-table.ts';
import { yearsOf, yearWords } from './years.ts';

const dayLength = 86_400_000;

/** Days as numbers take half the bytes of days as texts. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

function isoDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

const isWords = isList(isPair(isText, isText));
const isColumn = isList(isList(isNumber));
const isFacet = isObject({ words: isWords, of: isColumn });

interface WrittenFacet {
  readonly words: readonly FacetWord[];
  readonly of: readonly (readonly number[])[];
}

/** The table as it is fetched. The years of events follow from their days, the facets of `nameFacets` come by themselves. */
const isWritten = isObject({
  /** For each event the days from the first day of the event before, and those to its own last day. */
  days: isList(isPair(isNumber, isNumber)),
  /** Place and day of what was published later. */
  later: isList(isPair(isNumber, isNumber)),
  positions: isList(isText),
  marks: isList(isText),
  topic: isFacet,
  scope: isFacet,
  voice: isFacet,
  stage: isFacet,
  weight: isFacet,
  evidence: isFacet,
  kind: isFacet,
});
const isNames = isObject({ person: isFacet, organisation: isFacet });

type Read<C> = C extends Check<infer T> ? T : never;

function written({ words, facets }: EventTable, facet: FacetName): WrittenFacet {
  return { words: words[facet], of: facets[facet] };
}

/** Writes a table for the browser, without the facets of `nameFacets`. */
export function writeTable(table: EventTable): string {
  let before = 0;
  const days = table.from.map((day, at): [number, number] => {
    const first = dayNumber(day);
    const gap = first - before;
    before = first;
    return [gap, dayNumber(table.to[at] ?? day) - first];
  });
  const text: Read<typeof isWritten> = {
    days,
    later: table.later.flatMap((day, at): [number, number][] => (day === '' ? [] : [[at, dayNumber(day)]])),
    positions: table.positions,
    marks: table.marks,
    topic: written(table, 'topic'),
    scope: written(table, 'scope'),
    voice: written(table, 'voice'),
    stage: written(table, 'stage'),
    weight: written(table, 'weight'),
    evidence: written(table, 'evidence'),
    kind: written(table, 'kind'),
  };
  return JSON.stringify(text);
}

/** Writes the facets of `nameFacets`. */
export function writeNames(table: EventTable): string {
  return JSON.stringify({ person: written(table, 'person'), organisation: written(table, 'organisation') });
}

function sameLength(table: EventTable, columns: readonly (readonly unknown[])[]): void {
  if (columns.some(({ length }) => length > 0 && length !== table.from.length))
    throw new TypeError('The table of events has columns of different length.');
}

/** Reads what `writeTable` wrote. Throws a `SyntaxError` for what is not JSON, a `TypeError` for another shape. */
export function readTable(text: string): EventTable {
  const { days, later, positions, marks, ...facets } = readJson('The table of events', text, isWritten);
  const dates: { from: string; to: string }[] = [];
  let first = 0;
  for (const [gap, length] of days) {
    first += gap;
    dates.push({ from: isoDay(first), to: isoDay(first + length) });
  }
  const years = yearWords(dates);
  const yearPlaces = new Map(years.map(([year], place) => [year, place]));
  const laterDays = new Map(later);
  const none: WrittenFacet = { words: [], of: [] };
  const all = {
    ...facets,
    year: { words: years, of: dates.map((date) => yearsOf(date).flatMap((year) => yearPlaces.get(year) ?? [])) },
    person: none,
    organisation: none,
  };
  const table: EventTable = {
    from: dates.map(({ from }) => from),
    to: dates.map(({ to }) => to),
    later: dates.map((_, at) => {
      const day = laterDays.get(at);
      return day === undefined ? '' : isoDay(day);
    }),
    positions,
    marks,
    words: ofFacets((facet) => all[facet].words),
    facets: ofFacets((facet) => all[facet].of),
  };
  sameLength(table, Object.values(table.facets));
  return table;
}

/** Adds what `writeNames` wrote to a table. Throws as `readTable` does. */
export function withNames(table: EventTable, text: string): EventTable {
  const names = readJson('The names of people and organisations', text, isNames);
  const isName = (facet: FacetName): facet is (typeof nameFacets)[number] => nameFacets.some((name) => name === facet);
  const whole: EventTable = {
    ...table,
    words: ofFacets((facet) => (isName(facet) ? names[facet].words : table.words[facet])),
    facets: ofFacets((facet) => (isName(facet) ? names[facet].of : table.facets[facet])),
  };
  sameLength(whole, Object.values(whole.facets));
  return whole;
}
