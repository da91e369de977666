import type { RecordGraph } from '../record/graph.ts';
import { permalink, type Site } from '../site/address.ts';
import { slug } from './citation/key.ts';
import { countRecord } from '../views/counts.ts';
import type { DataFile } from './data-files.ts';
import type { Database } from './sqlite/database.ts';
import { latestDay } from './latest-day.ts';

/** Open Definition style id of a licence: "CC BY 4.0" gives "CC-BY-4.0". */
function licenceId(name: string): string {
  return name.trim().replace(/\s+/g, '-');
}

function tablesOf({ tables }: Pick<Database, 'tables'>): unknown {
  return tables.map(({ name, description, count, columns, primaryKey, foreignKeys }) => ({
    name,
    description,
    rows: count,
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: column.type === 'TEXT' ? 'string' : 'integer',
        description: column.description,
        ...(column.required ? { constraints: { required: true } } : {}),
      })),
      primaryKey,
      ...(foreignKeys.length === 0
        ? {}
        : {
            foreignKeys: foreignKeys.map((key) => ({
              fields: key.columns,
              reference: { resource: key.table, fields: key.key },
            })),
          }),
    },
  }));
}

function resource(file: DataFile): Readonly<Record<string, unknown>> {
  const { table, database } = file;
  return {
    name: slug(file.path),
    path: file.path,
    title: file.title,
    description: file.description,
    format: file.format,
    mediatype: file.mediaType,
    ...(file.encoding && { encoding: file.encoding }),
    bytes: file.content.length,
    hash: `sha256:${file.sha256}`,
    ...(file.schema === undefined ? {} : { jsonSchema: `schemas/${file.schema}.schema.json` }),
    ...(table && {
      type: 'table',
      dialect: { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      schema: { fields: table.fields, primaryKey: table.primaryKey },
    }),
    ...(database && {
      tables: tablesOf(database),
      views: database.views.map(({ name, description }) => ({ name, description })),
    }),
  };
}

/**
 * The descriptor of all data files (Data Package, version 2, datapackage.org): licence, counts, and for each file its
 * size in bytes, its SHA-256 and, for tables, its columns. The resource of the database lists its tables under
 * `tables`, each described as in Table Schema, because Data Package has no property for them. Paths are relative to the descriptor.
 */
export function dataPackage(record: RecordGraph, site: Site, files: readonly DataFile[]): unknown {
  const { title, tagline, description, licence, editors, subject } = record.vocabulary;
  const version = latestDay(record) ?? record.vocabulary.closing.to;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(title),
    title: `${title}: ${tagline}`,
    description,
    ...(/^https?:/.test(site.origin) ? { homepage: permalink(site, '/') } : {}),
    version,
    created: `${version}T00:00:00Z`,
    keywords: [subject, ...record.topics.map((topic) => topic.name)],
    licenses: [{ name: licenceId(licence.name), path: licence.url, title: licence.name }],
    contributors: [{ title: editors, roles: ['editor'] }],
    counts: countRecord(record),
    resources: files.map(resource),
  };
}
