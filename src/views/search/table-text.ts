import { decodeNumbers, encodeNumbers } from './numbers.ts';
import { type Check, isList, isObject, isPair, isText, readJson } from '../shape.ts';
import type { EventTable, Facet } from './table.ts';

/** A facet as it travels: for each event how many values it has, then their places, as text of numbers. */
type WrittenFacet = Omit<Facet, 'of'> & { readonly of: string };

/** A table of events as it travels: the columns as text of numbers, which is a tenth of their size as lists. */
interface WrittenTable {
  /** For each event the first day, as steps between events, and the days that it spans. */
  readonly days: string;
  readonly facets: readonly WrittenFacet[];
}

const isFacet: Check<WrittenFacet> = isObject({
  name: isText,
  label: isText,
  values: isList(isPair(isText, isText)),
  of: isText,
});
const isTable: Check<WrittenTable> = isObject({ days: isText, facets: isList(isFacet) });

const day = 86_400_000;

function dayNumber(iso: string): number {
  return Math.round(Date.parse(iso) / day);
}

function isoDay(number: number): string {
  return new Date(number * day).toISOString().slice(0, 10);
}

/** Steps go both ways; even numbers are steps forward, odd ones steps back. */
const folded = (step: number): number => (step < 0 ? -2 * step - 1 : 2 * step);
const unfolded = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

/** Writes a table of events as JSON. */
export function writeTable(table: EventTable): string {
  let before = 0;
  const days = table.from.flatMap((from, event) => {
    const first = dayNumber(from);
    const step = folded(first - before);
    before = first;
    return [step, dayNumber(table.to[event] ?? from) - first];
  });
  const written: WrittenTable = {
    days: encodeNumbers(days),
    facets: table.facets.map(writtenFacet),
  };
  return JSON.stringify(written);
}

function writtenFacet({ of, ...facet }: Facet): WrittenFacet {
  return { ...facet, of: encodeNumbers(of.flatMap((places) => [places.length, ...places])) };
}

/** Writes facets by themselves as JSON. */
export function writeFacets(facets: readonly Facet[]): string {
  return JSON.stringify(facets.map(writtenFacet));
}

function readPlaces(text: string): number[][] {
  const numbers = decodeNumbers(text);
  const events: number[][] = [];
  for (let at = 0; at < numbers.length;) {
    const end = at + 1 + (numbers[at] ?? 0);
    events.push(numbers.slice(at + 1, end));
    at = end;
  }
  return events;
}

/** Reads what `writeTable` wrote. Throws for a text that is not JSON, or has another shape. */
export function readTable(text: string): EventTable {
  const { days, facets } = readJson('The table of events', text, isTable);
  const from: string[] = [];
  const to: string[] = [];
  let first = 0;
  decodeNumbers(days).forEach((number, index) => {
    if (index % 2 === 0) {
      first += unfolded(number);
      from.push(isoDay(first));
    } else to.push(isoDay(first + number));
  });
  return { from, to, facets: facets.map(readFacet) };
}

function readFacet({ of, ...facet }: WrittenFacet): Facet {
  return { ...facet, of: readPlaces(of) };
}

/** Reads what `writeFacets` wrote. Throws for a text that is not JSON, or has another shape. */
export function readFacets(text: string): Facet[] {
  return readJson('The list of facets', text, isList(isFacet)).map(readFacet);
}
