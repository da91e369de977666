import { type Checked, isList, isNumber, isObject, isPair, isText, readJson } from '../shape.ts';
import { type EventTable, type FacetName, ofFacets, type OfFacets } from './event-table.ts';
import { yearsOf, yearWords } from './years.ts';

const dayLength = 86_400_000;

/** Days as numbers take half the bytes of days as texts. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

function isoDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

const isNumbers = isList(isNumber);
/** A facet as it is fetched: each event has a set of values, named by a letter. Lists of lists take three times the bytes. */
const isFacet = isObject({ words: isList(isPair(isText, isText)), sets: isList(isNumbers), of: isText });
type WrittenFacet = Checked<typeof isFacet>;

/** The letter of the first set, after which the others follow. */
const firstLetter = '#'.charCodeAt(0);

/** The table as it is fetched. The years of events follow from their days, the facets of `nameFacets` come by themselves. */
const isWritten = isObject({
  /** For each event the days from the first day of the event before, and those to its own last day. */
  gaps: isNumbers,
  lengths: isNumbers,
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

function written({ words, facets }: EventTable, facet: FacetName): WrittenFacet {
  const keys = facets[facet].map((values) => values.join());
  const sets = new Map(facets[facet].map((values, at) => [keys[at], values]));
  const letters = new Map(Array.from(sets.keys(), (key, place) => [key, String.fromCharCode(firstLetter + place)]));
  return { words: words[facet], sets: [...sets.values()], of: keys.map((key) => letters.get(key)).join('') };
}

function columnOf({ sets, of }: WrittenFacet): (readonly number[])[] {
  return Array.from({ length: of.length }, (_, at) => sets[of.charCodeAt(at) - firstLetter] ?? []);
}

/** Writes a table for the browser, without the facets of `nameFacets`. */
export function writeTable(table: EventTable): string {
  const days = table.from.map(dayNumber);
  const text: Checked<typeof isWritten> = {
    gaps: days.map((day, at) => day - (days[at - 1] ?? 0)),
    lengths: days.map((day, at) => dayNumber(table.to[at] ?? '') - day),
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

/** The table with some facets added, which have a value for each event. */
function withFacets(table: EventTable, added: Partial<OfFacets<WrittenFacet>>): EventTable {
  const columns = Object.values(added).map(({ of }) => of);
  if (columns.some(({ length }) => length !== table.from.length))
    throw new TypeError('The table of events has columns of different length.');
  return {
    ...table,
    words: ofFacets((facet) => added[facet]?.words ?? table.words[facet]),
    facets: ofFacets((facet) => (added[facet] ? columnOf(added[facet]) : table.facets[facet])),
  };
}

/** Reads what `writeTable` wrote. Throws a `SyntaxError` for what is not JSON, a `TypeError` for another shape. */
export function readTable(text: string): EventTable {
  const { gaps, lengths, later, positions, marks, ...facets } = readJson('The table of events', text, isWritten);
  let first = 0;
  const dates = gaps.map((gap, at) => {
    first += gap;
    return { from: isoDay(first), to: isoDay(first + (lengths[at] ?? 0)) };
  });
  const years = yearWords(dates);
  const yearPlaces = new Map(years.map(([year], place) => [year, place]));
  const laterDays = new Map(later);
  const bare: EventTable = {
    from: dates.map(({ from }) => from),
    to: dates.map(({ to }) => to),
    later: dates.map((_, at) => {
      const day = laterDays.get(at);
      return day === undefined ? '' : isoDay(day);
    }),
    positions,
    marks,
    words: { ...ofFacets(() => []), year: years },
    facets: {
      ...ofFacets(() => []),
      year: dates.map((date) => yearsOf(date).flatMap((year) => yearPlaces.get(year) ?? [])),
    },
  };
  return withFacets(bare, facets);
}

/** Adds what `writeNames` wrote to a table. Throws as `readTable` does. */
export function withNames(table: EventTable, text: string): EventTable {
  return withFacets(table, readJson('The names of people and organisations', text, isNames));
}
