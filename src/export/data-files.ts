import { createHash } from 'node:crypto';
import type { RecordGraph } from '../record/graph.ts';
import type { Site } from '../site/address.ts';
import { bibtexText } from './citation/bibtex.ts';
import { recordCitations } from './citation/items.ts';
import { events, facts, promises, safeSources } from './collections.ts';
import { type Context, contextOf } from './context.ts';
import type { CsvTable } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { jsonLists, jsonSchemas } from './json-files.ts';
import { jsonText } from './json-text.ts';
import { type Database, database } from './sqlite/database.ts';
import { timelineJs } from './timelinejs.ts';

/** A file below `/data/`, whole. */
export interface DataFile {
  /** Relative to `/data/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly format: string;
  readonly mediaType: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Where it is text. */
  readonly encoding?: 'utf-8';
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** Name of its JSON Schema, where it has one. */
  readonly schema?: string;
  readonly table?: Omit<CsvTable, 'text'>;
  readonly database?: Omit<Database, 'content'>;
}

/** A file before its text is encoded. */
type Made = Omit<DataFile, 'content' | 'encoding' | 'sha256'> & { readonly content: string | DataFile['content'] };

const json = { format: 'json', mediaType: 'application/json' } as const;

/** A file as bytes. As a string its text may take twice the memory. */
function written({ content, ...file }: Made): DataFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    ...file,
    content: bytes,
    ...(typeof content === 'string' && { encoding: 'utf-8' }),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function* lists(context: Context): Generator<Made> {
  for (const { name, title, description, text } of jsonLists(context))
    yield { path: `${name}.json`, title, description, ...json, schema: name, content: text };
}

const tables = [
  [events, 'Events as a table', 'One row for each event'],
  [facts, 'Facts as a table', 'One row for each fact, with the sources it cites'],
  [promises, 'Promises as a table', 'One row for each promise, with its deadlines and the verdict on it'],
  [
    safeSources,
    'Sources as a table',
    'One row for each address cited, with what cites it; those that are unsafe to open are left out',
  ],
] as const;

function* sheets(context: Context): Generator<Made> {
  for (const [list, title, description] of tables) {
    const { text, ...table } = list.csv({ title, description }, context);
    yield { path: `${table.name}.csv`, title, description, format: 'csv', mediaType: 'text/csv', content: text, table };
  }
}

function sqlite(context: Context): Made {
  const { content, ...about } = database(context);
  return {
    path: 'record.sqlite',
    title: 'Database',
    description: 'Everything on this site as an SQLite database, with ready-made views and a full-text index',
    format: 'sqlite',
    mediaType: 'application/vnd.sqlite3',
    content,
    database: about,
  };
}

function* others(context: Context): Generator<Made> {
  const { record, site } = context;
  const { vocabulary } = record;
  yield {
    path: 'events.ndjson',
    title: 'Events, one a line',
    description: 'The same events as in events.json, each on a line of its own',
    format: 'ndjson',
    mediaType: 'application/x-ndjson',
    content: events
      .items(context)
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(''),
  };
  yield {
    path: 'vocabulary.json',
    title: 'Vocabulary',
    description: 'What each id means: voices, stages, kinds, relations, steps, verdicts and more',
    ...json,
    content: jsonText({ ...vocabulary, span: vocabulary.span.edtf, closing: vocabulary.closing.edtf }),
  };
  yield {
    path: 'record.bib',
    title: 'Bibliography',
    description: 'The whole site, every event and every promise, for citing, as BibTeX (biblatex)',
    format: 'bib',
    mediaType: 'application/x-bibtex',
    content: bibtexText(recordCitations(record, site)),
  };
  yield {
    path: 'timelinejs.json',
    title: 'For TimelineJS',
    description: 'The events in the JSON format of TimelineJS 3',
    ...json,
    content: jsonText(timelineJs(record, site)),
  };
}

function* schemas(site: Site): Generator<Made> {
  for (const { name, description, schema } of jsonSchemas(site))
    yield {
      path: `schemas/${name}.schema.json`,
      title: `Schema of ${name}`,
      description,
      format: 'json',
      mediaType: 'application/schema+json',
      content: jsonText(schema),
    };
}

/** All files except their descriptor. Each is made on request, so that memory holds only one of them as a string. */
function* described(context: Context): Generator<Made> {
  yield* lists(context);
  yield* sheets(context);
  yield sqlite(context);
  yield* others(context);
  yield* schemas(context.site);
}

function make(record: RecordGraph, site: Site): DataFile[] {
  const files = Array.from(described(contextOf(record, site)), written);
  const descriptor = written({
    path: 'datapackage.json',
    title: 'Data Package',
    description: 'Describes all files: columns, counts, sizes, checksums, licence',
    ...json,
    content: jsonText(dataPackage(record, site, files)),
  });
  return [...files, descriptor];
}

const filesOf = new WeakMap<RecordGraph, Map<string, readonly DataFile[]>>();

/** Every file below `/data/`, made once for a record and a site. Addresses in them are absolute if `site` has an origin. */
export function dataFiles(record: RecordGraph, site: Site): readonly DataFile[] {
  const bySite = filesOf.get(record) ?? new Map<string, readonly DataFile[]>();
  filesOf.set(record, bySite);
  const key = `${site.origin} ${site.base}`;
  const files = bySite.get(key) ?? make(record, site);
  bySite.set(key, files);
  return files;
}
