import { DatabaseSync } from 'node:sqlite';
import { inDatabase } from '../collections.ts';
import type { Context } from '../context.ts';
import { searchedText, type SqlView, views } from './questions.ts';
import { type SqlTable, tableSql } from './table.ts';

/** A table of the database, by the number of its rows: the rows themselves are in its bytes. */
export type TableInfo = Omit<SqlTable, 'rows'> & { readonly count: number };

/** The database file: its bytes, and what is in it. */
export interface Database {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly tables: readonly TableInfo[];
  readonly views: readonly SqlView[];
}

/** The columns of the full-text index `event_search`, FTS5. */
const searchColumns = ['title', 'lead', 'facts', 'disagreements', 'names', 'han'] as const;

/** The tables of the database: those of all lists, then those of the lists within them. */
function sqlTables(context: Context): SqlTable[] {
  const made = inDatabase.map((list) => list.tables(context));
  return [...made.map(([main]) => main), ...made.flatMap(([, ...parts]) => parts)];
}

/**
 * The record as an SQLite database (file format 3, UTF-8, pages of 1024 bytes, of which its many small tables leave least empty), made in memory. The same record and site
 * give the same bytes: rows are written in the order of the record, and the file is packed at the end (VACUUM).
 */
export function database(context: Context): Database {
  const tables = sqlTables(context);
  const db = new DatabaseSync(':memory:');
  try {
    db.exec(
      "PRAGMA page_size = 1024; PRAGMA encoding = 'UTF-8'; PRAGMA foreign_keys = ON; BEGIN; PRAGMA defer_foreign_keys = ON",
    );
    for (const table of tables) db.exec(tableSql(table));
    for (const table of tables) {
      const places = table.columns.map(() => '?').join(', ');
      const insert = db.prepare(`INSERT INTO ${table.name} VALUES (${places})`);
      for (const row of table.rows) insert.run(...row);
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
    return {
      content: db.serialize(),
      tables: tables.map(({ rows, ...table }) => ({ ...table, count: rows.length })),
      views,
    };
  } finally {
    db.close();
  }
}
