import { DatabaseSync } from 'node:sqlite';
import type { RecordGraph } from '../../record/graph.ts';
import { addressOf, permalink, type Site } from '../../site/address.ts';
import { eventTables } from './event-tables.ts';
import { nameTables } from './name-tables.ts';
import { promiseTables } from './promise-tables.ts';
import { searchedText, type SqlView, views } from './questions.ts';
import { sourceTables } from './source-tables.ts';
import { storyTables } from './story-tables.ts';
import { indexSql, type SqlTable, tableSql } from './table.ts';
import { wordTables } from './word-tables.ts';

/** The database file: its bytes, and what is in it. */
export interface Database {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly tables: readonly SqlTable[];
  readonly views: readonly SqlView[];
}

/** The columns of the full-text index `event_search`, FTS5. */
export const searchColumns = ['title', 'lead', 'facts', 'disagreements', 'names'] as const;

/** The tables of the database, those that are referred to before those that refer. */
export function sqlTables(record: RecordGraph, site: Site): SqlTable[] {
  const inCollection =
    (collection: 'events' | 'promises' | 'threads') =>
    (id: string): string =>
      permalink(site, addressOf(collection, id));
  const [pages, ...lists] = sourceTables(record);
  const names = nameTables(record, (collection, id) => permalink(site, addressOf(collection, id)));
  const [events, ...parts] = eventTables(record, inCollection('events'));
  const [promises, ...courses] = promiseTables(record, inCollection('promises'));
  return [
    ...wordTables(record, permalink(site, '/')),
    ...names,
    ...[pages, events, promises].filter((table) => table !== undefined),
    ...lists,
    ...parts,
    ...courses,
    ...storyTables(record, inCollection('threads')),
  ];
}

/**
 * The record as an SQLite database (file format 3, UTF-8, pages of 4096 bytes), made in memory. The same record and site
 * give the same bytes: rows are written in the order of the record, and the file is packed at the end (VACUUM).
 */
export function database(record: RecordGraph, site: Site): Database {
  const tables = sqlTables(record, site);
  const db = new DatabaseSync(':memory:');
  try {
    db.exec("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA foreign_keys = ON; BEGIN");
    for (const table of tables) {
      db.exec(tableSql(table));
      const places = table.columns.map(() => '?').join(', ');
      const insert = db.prepare(`INSERT INTO ${table.name} VALUES (${places})`);
      for (const row of table.rows) insert.run(...row);
      for (const index of indexSql(table)) db.exec(index);
    }
    db.exec('CREATE INDEX events_by_day ON events (earliest, latest)');
    db.exec('CREATE UNIQUE INDEX events_by_ordinal ON events (ordinal)');
    for (const { name, sql } of views) db.exec(`CREATE VIEW ${name} AS ${sql}`);
    db.exec(`CREATE VIEW event_texts AS ${searchedText}`);
    db.exec(
      `CREATE VIRTUAL TABLE event_search USING fts5(${searchColumns.join(', ')}, content='event_texts', content_rowid='ordinal', tokenize='unicode61 remove_diacritics 2')`,
    );
    db.exec("INSERT INTO event_search (event_search) VALUES ('rebuild')");
    db.exec("INSERT INTO event_search (event_search) VALUES ('optimize')");
    db.exec('COMMIT; VACUUM');
    return { content: db.serialize(), tables, views };
  } finally {
    db.close();
  }
}
