import { citedPages } from '../export/fields/source.ts';
import type { RecordGraph } from '../record/graph.ts';
import { connections } from '../views/connections.ts';
import { evidenceOf, supportingSources } from '../views/evidence.ts';
import { datedSteps } from '../views/promise/dated.ts';

/** A kind of gap in a record, and what has it. */
export interface Thin {
  readonly what: string;
  /** Ids of entries, or addresses of pages. */
  readonly where: readonly string[];
  /** Of how many. */
  readonly of: number;
}

/** Events that rest on little: one origin, pages in one language, pages that are not safe to open. */
function thinEvents(record: RecordGraph): Thin[] {
  const { publisher } = connections(record);
  const own = record.vocabulary.language;
  const resting = record.events.map((event) => ({ id: event.id, sources: supportingSources(event) }));
  const having = (what: string, has: (item: (typeof resting)[number]) => boolean): Thin => ({
    what,
    where: resting.filter(has).map(({ id }) => id),
    of: resting.length,
  });
  return [
    having('events with one known origin or none', ({ sources }) => evidenceOf(sources, publisher).single),
    having('events read only in the language of the record', ({ sources }) =>
      sources.every(({ language }) => language === own),
    ),
    having('events that rest on unsafe pages alone', ({ sources }) => sources.every(({ link }) => link === 'unsafe')),
  ];
}

/** Cited pages, each address once, of which something is missing. */
function thinPages(record: RecordGraph): Thin[] {
  const own = record.vocabulary.language;
  const pages = citedPages(record);
  const lacking = (what: string, lacks: (page: (typeof pages)[number]) => boolean): Thin => ({
    what,
    where: pages.filter(lacks).map(({ url }) => url),
    of: pages.length,
  });
  return [
    lacking('pages without a headline', ({ title }) => title === undefined),
    lacking('pages without a date', ({ published }) => published === undefined),
    lacking(
      'pages without a headline or a date that nobody has looked for',
      ({ title, published, lookedFor }) => lookedFor === undefined && (title === undefined || published === undefined),
    ),
    lacking(
      'foreign headlines without an English rendering',
      ({ title, titleEnglish, language }) => title !== undefined && titleEnglish === undefined && language !== own,
    ),
    lacking('pages of an outlet without an entry', ({ publisher }) => publisher === undefined),
  ];
}

/** Promises whose deadline has passed by a day (`YYYY-MM-DD`) while no step has come since, in the record's own order. */
function silentPromises(record: RecordGraph, today: string): Thin {
  return {
    what: 'promises past their deadline with nothing after it',
    where: record.promises
      .filter((promise) => {
        const due = promise.due?.to;
        return due !== undefined && due < today && datedSteps(record, promise).every(({ date }) => date.to <= due);
      })
      .map(({ id }) => id),
    of: record.promises.length,
  };
}

/** Where a record is thin, on a day (`YYYY-MM-DD`): a list of what an editor may look for next. */
export function thinSpots(record: RecordGraph, today: string): Thin[] {
  const { people, publishers } = record;
  const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
  return [
    ...thinEvents(record),
    ...thinPages(record),
    silentPromises(record, today),
    { what: 'people without a post', where: ids(people.filter(({ roles }) => roles.length === 0)), of: people.length },
    { what: 'people without a side', where: ids(people.filter(({ voice }) => !voice)), of: people.length },
    {
      what: 'outlets of which it is not known who controls them',
      where: ids(publishers.filter(({ control }) => control === 'unknown')),
      of: publishers.length,
    },
  ];
}
