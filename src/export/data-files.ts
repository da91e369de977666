import { createHash } from 'node:crypto';
import type { RecordGraph } from '../record/graph.ts';
import type { Site } from '../site/address.ts';
import { bibtexText } from './citation/bibtex.ts';
import { recordCitations } from './citation/items.ts';
import { collectionData, collections } from './collections.ts';
import { dataPackage } from './data-package.ts';
import { jsonText } from './envelope.ts';
import { exportEvent } from './event-export.ts';
import { jsonSchemas } from './json-schemas.ts';
import { type Database, database } from './sqlite/database.ts';
import { type Table, tables } from './tables.ts';
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
  readonly table?: Table;
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

function sqlite(record: RecordGraph, site: Site): Unmeasured {
  const made = database(record, site);
  return {
    path: 'record.sqlite',
    title: 'Database',
    description: 'The whole record as an SQLite database, with ready-made questions and a full-text index',
    format: 'sqlite',
    mediaType: 'application/vnd.sqlite3',
    content: made.content,
    database: made,
  };
}

function make(record: RecordGraph, site: Site): DataFile[] {
  const lists = collections.map((file): Unmeasured => ({
    path: `${file.name}.json`,
    title: file.title,
    description: file.description,
    ...json,
    schema: file.name,
    content: jsonText(collectionData(file, record, site)),
  }));
  const sheets = tables(record, site).map((table): Unmeasured => ({
    path: `${table.name}.csv`,
    title: table.title,
    description: table.description,
    format: 'csv',
    mediaType: 'text/csv',
    content: table.text,
    table,
  }));
  const others: Unmeasured[] = [
    sqlite(record, site),
    {
      path: 'events.ndjson',
      title: 'Events, one a line',
      description: 'The same events as in events.json, each on a line of its own',
      format: 'ndjson',
      mediaType: 'application/x-ndjson',
      content: record.events.map((event) => `${JSON.stringify(exportEvent(record, event, site))}\n`).join(''),
    },
    {
      path: 'vocabulary.json',
      title: 'Vocabulary',
      description: 'The words behind the ids: voices, stages, kinds, relations, steps, verdicts and more',
      ...json,
      content: jsonText({
        ...record.vocabulary,
        span: record.vocabulary.span.edtf,
        closing: record.vocabulary.closing.edtf,
      }),
    },
    {
      path: 'record.bib',
      title: 'Bibliography',
      description: 'The record, every event and every promise of it, for citing, as BibTeX (biblatex)',
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
  const schemas = jsonSchemas(site).map((file): Unmeasured => ({
    path: `schemas/${file.name}.schema.json`,
    title: `Schema of ${file.name}`,
    description: file.description,
    format: 'json',
    mediaType: 'application/schema+json',
    content: jsonText(file.schema),
  }));
  const files = [...lists, ...sheets, ...others, ...schemas].map(measured);
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
