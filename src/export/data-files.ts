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
  /** Text, in UTF-8 as a file, or bytes. */
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** Length of the file. */
  readonly bytes: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** Name of its JSON Schema, where it has one. */
  readonly schema?: string;
  readonly table?: CsvTable;
  readonly database?: Database;
}

type Unmeasured = Omit<DataFile, 'bytes' | 'sha256'>;

const json = { format: 'json', mediaType: 'application/json' } as const;

function measured(file: Unmeasured): DataFile {
  return {
    ...file,
    bytes: Buffer.byteLength(file.content),
    sha256: createHash('sha256').update(file.content).digest('hex'),
  };
}

function sheets(context: Context): Unmeasured[] {
  const tables = [
    events.csv({ title: 'Events as a table', description: 'One row for each event' }, context),
    facts.csv({ title: 'Facts as a table', description: 'One row for each fact, with the sources it cites' }, context),
    promises.csv(
      {
        title: 'Promises as a table',
        description: 'One row for each promise, with its deadlines and the verdict on it',
      },
      context,
    ),
    safeSources.csv(
      {
        title: 'Sources as a table',
        description: 'One row for each address cited, with what cites it; those that are unsafe to open are left out',
      },
      context,
    ),
  ];
  return tables.map((table) => ({
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediaType: 'text/csv',
    content: table.text,
    table,
  }));
}

function sqlite(context: Context): Unmeasured {
  const made = database(context);
  return {
    path: 'record.sqlite',
    title: 'Database',
    description: 'Everything on this site as an SQLite database, with ready-made views and a full-text index',
    format: 'sqlite',
    mediaType: 'application/vnd.sqlite3',
    content: made.content,
    database: made,
  };
}

function others(context: Context): Unmeasured[] {
  const { record, site } = context;
  const { vocabulary } = record;
  return [
    {
      path: 'events.ndjson',
      title: 'Events, one a line',
      description: 'The same events as in events.json, each on a line of its own',
      format: 'ndjson',
      mediaType: 'application/x-ndjson',
      content: events
        .items(context)
        .map((event) => `${JSON.stringify(event)}\n`)
        .join(''),
    },
    {
      path: 'vocabulary.json',
      title: 'Vocabulary',
      description: 'What each id means: voices, stages, kinds, relations, steps, verdicts and more',
      ...json,
      content: jsonText({ ...vocabulary, span: vocabulary.span.edtf, closing: vocabulary.closing.edtf }),
    },
    {
      path: 'record.bib',
      title: 'Bibliography',
      description: 'The whole site, every event and every promise, for citing, as BibTeX (biblatex)',
      format: 'bib',
      mediaType: 'application/x-bibtex',
      content: bibtexText(recordCitations(record, site)),
    },
    {
      path: 'timelinejs.json',
      title: 'For TimelineJS',
      description: 'The events in the JSON format of TimelineJS 3',
      ...json,
      content: jsonText(timelineJs(record, site)),
    },
  ];
}

function make(record: RecordGraph, site: Site): DataFile[] {
  const context = contextOf(record, site);
  const lists = jsonLists(context).map(({ name, title, description, text }): Unmeasured => ({
    path: `${name}.json`,
    title,
    description,
    ...json,
    schema: name,
    content: text,
  }));
  const schemas = jsonSchemas(site).map((file): Unmeasured => ({
    path: `schemas/${file.name}.schema.json`,
    title: `Schema of ${file.name}`,
    description: file.description,
    format: 'json',
    mediaType: 'application/schema+json',
    content: jsonText(file.schema),
  }));
  const files = [...lists, ...sheets(context), sqlite(context), ...others(context), ...schemas].map(measured);
  const descriptor: Unmeasured = {
    path: 'datapackage.json',
    title: 'Data Package',
    description: 'Describes all files: columns, counts, sizes, checksums, licence',
    ...json,
    content: jsonText(dataPackage(record, site, files)),
  };
  return [...files, measured(descriptor)];
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
