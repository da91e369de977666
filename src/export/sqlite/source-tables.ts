import type { RecordGraph } from '../../record/graph.ts';
import { parseEdtf } from '../../record/edtf-date.ts';
import { type SourceData, unknownOrigin } from '../../record/schema/source.ts';
import type { CitedAddressExport } from '../schema/parts.ts';
import { exportAddresses } from '../source-export.ts';
import { columnsOf, sqlTable, type SqlTable } from './table.ts';

interface Listed {
  readonly entry: string;
  readonly number: number;
  readonly source: SourceData;
}

/** Entries that list sources: their table, the column that names one, and what they are called. */
const citing = [
  { collection: 'events', entry: 'event' },
  { collection: 'promises', entry: 'promise' },
  { collection: 'people', entry: 'person' },
  { collection: 'organisations', entry: 'organisation' },
  { collection: 'terms', entry: 'term' },
] as const;

function listed(record: RecordGraph, { collection, entry }: (typeof citing)[number]): SqlTable {
  const column = columnsOf<Listed>();
  return sqlTable({
    name: `${entry}_sources`,
    description: `The sources that the page of each ${entry} lists`,
    columns: [
      column.refers(entry, collection, `Id of the ${entry}`, (row) => row.entry),
      column.text('id', 'Id within the entry; the page has it as #source-<id>', (row) => row.source.id),
      column.whole('number', 'Its number in the list of the page', (row) => row.number),
      column.text('url', 'Address of what was read', (row) => row.source.url),
      column.maybe('title', 'Its own title, where it shows one', (row) => row.source.title),
      column.maybe(
        'title_english',
        'The title in English, translated by the editors',
        (row) => row.source.titleEnglish,
      ),
      column.mayRefer('publisher', 'publishers', 'Who published it', (row) => row.source.publisher),
      column.maybe('outlet', 'Name of an outlet without an entry', (row) => row.source.outlet),
      column.mayRefer('origin', 'publishers', 'Whose report it relays; empty when the report is its own', (row) =>
        row.source.origin === unknownOrigin ? undefined : row.source.origin,
      ),
      column.flag(
        'origin_unknown',
        'It relays a report of unknown origin',
        (row) => row.source.origin === unknownOrigin,
      ),
      column.maybe('author', 'Author', (row) => row.source.author),
      ...column.dates('published', 'When it was published', (row) => row.source.published),
      column.maybe('looked_for', 'When a missing title or date was looked for', (row) => row.source.lookedFor?.edtf),
      column.maybe('language', 'BCP 47 code of its language', (row) => row.source.language),
      column.text('link', 'ok, mirror (a copy by a third party), unsafe (do not open)', (row) => row.source.link),
      column.flag('original_document', 'It is the law, treaty, record or release itself', (row) => row.source.primary),
      column.flag('context', 'Published before the event', (row) => row.source.context),
      column.maybe('archived', 'A dated copy in a web archive', (row) => row.source.archived),
      column.maybe('uncited', 'Why it is listed though nothing cites it', (row) => row.source.uncited),
    ],
    primaryKey: [entry, 'id'],
    foreignKeys: [{ columns: ['url'], table: 'pages', key: ['url'] }],
    rows: record[collection].flatMap(({ id, sources }) =>
      sources.map((source, index): Listed => ({ entry: id, number: index + 1, source })),
    ),
  });
}

function pages(record: RecordGraph): SqlTable {
  const column = columnsOf<CitedAddressExport>();
  return sqlTable({
    name: 'pages',
    description: 'Every address cited anywhere, once, as the first entry that cites it describes it',
    columns: [
      column.text('url', 'Address', (row) => row.url),
      column.maybe('title', 'Its own title, where it shows one', (row) => row.title),
      column.maybe('title_english', 'The title in English, translated by the editors', (row) => row.titleEnglish),
      column.mayRefer('publisher', 'publishers', 'Who published it', (row) => row.publisher),
      column.maybe('outlet', 'Name of an outlet without an entry', (row) => row.outlet),
      column.maybe('author', 'Author', (row) => row.author),
      ...column.dates('published', 'When it was published', (row) => parseEdtf(row.published ?? '')),
      column.maybe('looked_for', 'When a missing title or date was looked for', (row) => row.lookedFor),
      column.maybe('language', 'BCP 47 code of its language', (row) => row.language),
      column.text('link', 'ok, mirror or unsafe, by the most cautious entry', (row) => row.link),
      column.flag('original_document', 'It is the law, treaty, record or release itself', (row) => row.primary),
      column.maybe('archived', 'A dated copy in a web archive', (row) => row.archived),
    ],
    primaryKey: ['url'],
    rows: exportAddresses(record),
  });
}

/** The tables of what was read: every address once, and the list of sources of every entry. */
export function sourceTables(record: RecordGraph): SqlTable[] {
  return [pages(record), ...citing.map((kind) => listed(record, kind))];
}

/** What cites: an entry, or a numbered part of it that stands in a table of its own. */
interface Citing {
  readonly entry: (typeof citing)[number]['entry'];
  readonly part?: { readonly column: string; readonly table: string };
}

interface Citation {
  readonly entry: string;
  /** 0 where the entry itself cites. */
  readonly number: number;
  readonly source: string;
}

/** The citations of an entry's parts, in order: `parts` has for each what it cites. */
export function citationsOf(entry: string, parts: readonly (readonly string[])[]): Citation[] {
  return parts.flatMap((sources, index) =>
    [...new Set(sources)].map((source): Citation => ({ entry, number: index + 1, source })),
  );
}

/** A table of what cites which sources of its entry. */
export function citationTable(
  name: string,
  description: string,
  { entry, part }: Citing,
  rows: readonly Citation[],
): SqlTable {
  const column = columnsOf<Citation>();
  const collection = citing.find((kind) => kind.entry === entry)?.collection ?? entry;
  return sqlTable({
    name,
    description,
    columns: [
      column.text(entry, `Id of the ${entry}`, (row) => row.entry),
      ...(part ? [column.whole(part.column, `Number of the ${part.column}`, (row) => row.number)] : []),
      column.text('source', `Id within ${entry}_sources`, (row) => row.source),
    ],
    primaryKey: [entry, ...(part ? [part.column] : []), 'source'],
    foreignKeys: [
      part
        ? { columns: [entry, part.column], table: part.table, key: [entry, 'number'] }
        : { columns: [entry], table: collection, key: ['id'] },
      { columns: [entry, 'source'], table: `${entry}_sources`, key: [entry, 'id'] },
    ],
    rows,
  });
}
