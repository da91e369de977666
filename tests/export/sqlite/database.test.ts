import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { countRecord } from '../../../src/views/counts.ts';
import { type Database, database } from '../../../src/export/sqlite/database.ts';
import { examples } from '../../../src/export/sqlite/questions.ts';
import { hanWords } from '../../../src/export/fields/han.ts';
import { contextOf } from '../../../src/export/context.ts';
import { canal, hosted } from '../canal.ts';
import { realRecord } from '../../real-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'sqlite-'));

function open(name: string, { content }: Database): DatabaseSync {
  const file = join(folder, name);
  writeFileSync(file, content);
  return new DatabaseSync(file, { readOnly: true });
}

const record = realRecord;
const real = database(contextOf(record, { base: '/', origin: 'https://record.example' }));
const small = database(contextOf(canal, hosted));
const db = open('real.sqlite', real);
const canalDb = open('canal.sqlite', small);

afterAll(() => {
  db.close();
  canalDb.close();
  rmSync(folder, { recursive: true });
});

function count(sql: string, from = db): unknown {
  return from.prepare(`SELECT count(*) AS n FROM ${sql}`).get()?.['n'];
}

function column(from: DatabaseSync, sql: string): unknown[] {
  return from
    .prepare(sql)
    .all()
    .map((row) => Object.values(row)[0]);
}

test('the file is whole, and no reference leads nowhere', () => {
  for (const each of [db, canalDb]) {
    expect(column(each, 'PRAGMA integrity_check')).toEqual(['ok']);
    expect(each.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  }
});

test('it is packed: nothing is free in it', () => {
  expect(column(db, 'PRAGMA freelist_count')).toEqual([0]);
  expect(column(db, 'PRAGMA page_size')).toEqual([1024]);
});

test('it carries no index but those of its keys and of days, and its views answer at once without them', () => {
  expect(column(db, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")).toEqual([
    'events_by_day',
    'events_by_ordinal',
  ]);
  for (const { name } of real.views) {
    const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT * FROM ${name}`).all();
    // A scan for every row of another table would grow with the square of the record.
    const within = new Set<unknown>();
    for (const { id, parent, detail } of plan)
      if (within.has(parent) || String(detail).startsWith('CORRELATED')) within.add(id);
    const scans = plan.filter(({ id, detail }) => within.has(id) && /^SCAN (?!\()/.test(String(detail)));
    expect(scans, name).toEqual([]);
  }
});

test('an outlet is counted as its page counts it', () => {
  const cited = (id: string): string[] =>
    record.events
      .filter(({ sources }) => sources.some(({ publisher }) => publisher === id))
      .map(({ id: event }) => event);
  const repeated = (id: string): string[] =>
    record.events.filter(({ sources }) => sources.some(({ origin }) => origin === id)).map(({ id: event }) => event);
  const counts = db
    .prepare('SELECT id, events_citing AS citing, events_relaying AS relaying FROM publishers_used')
    .all();
  expect(counts.map((row) => ({ ...row }))).toEqual(
    counts.map(({ id }) => ({ id, citing: cited(String(id)).length, relaying: repeated(String(id)).length })),
  );
});

test('one record gives the same bytes every time', () => {
  expect(Buffer.from(database(contextOf(canal, hosted)).content).equals(Buffer.from(small.content))).toBe(true);
});

test('it holds as much as the record', () => {
  const counts = countRecord(record);
  expect({
    events: count('events'),
    facts: count('facts WHERE withdrawn = 0'),
    uncitedFacts: count(
      'facts f WHERE withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM fact_sources s WHERE s.event = f.event AND s.fact = f.number)',
    ),
    disagreements: count('disagreements'),
    promises: count('promises'),
    people: count('people'),
    organisations: count('organisations'),
    publishers: count('publishers'),
    terms: count('terms'),
    topics: count('topics'),
    sources: count('pages'),
  }).toEqual(counts);
});

test('every value has the type of its column, and nothing needed is missing', () => {
  for (const table of real.tables)
    for (const { name, type, required } of table.columns) {
      const types = column(db, `SELECT DISTINCT typeof(${name}) FROM ${table.name}`);
      const allowed = [type.toLowerCase(), ...(required ? [] : ['null'])];
      expect(
        types.filter((found) => !allowed.some((each) => each === found)),
        `${table.name}.${name}`,
      ).toEqual([]);
    }
});

test('an event is joined to its facts, their sources and publishers as the record joins them', () => {
  const rows = canalDb
    .prepare(
      `SELECT f.number, f.withdrawn, s.id, s.number AS place, p.name
       FROM facts f JOIN fact_sources c ON c.event = f.event AND c.fact = f.number
       JOIN event_sources s ON s.event = c.event AND s.id = c.source LEFT JOIN publishers p ON p.id = s.publisher
       WHERE f.event = '1901-03-04-lock-announced' ORDER BY f.number, s.number`,
    )
    .all()
    .map((row) => ({ ...row }));
  expect(rows).toEqual([
    { number: 1, withdrawn: 0, id: 'gazette', place: 1, name: 'The Gazette' },
    { number: 1, withdrawn: 0, id: 'vestnik', place: 2, name: 'Vestnik' },
    { number: 2, withdrawn: 1, id: 'gazette', place: 1, name: 'The Gazette' },
    { number: 3, withdrawn: 0, id: 'copy', place: 3, name: null },
  ]);
});

test('people have the events that their pages list', () => {
  for (const person of record.people) {
    const events = record.events.filter((event) => event.people.includes(person.id)).map((event) => event.id);
    expect(
      column(
        db,
        `SELECT e.id FROM event_people t JOIN events e ON e.id = t.event WHERE t.person = '${person.id}' ORDER BY e.ordinal`,
      ),
    ).toEqual(events);
  }
});

test('a promise has its steps in order, dated by their events where they give no date', () => {
  expect(
    canalDb
      .prepare('SELECT number, event, date, earliest, latest, step FROM promise_steps ORDER BY promise, number')
      .all()
      .map((row) => ({ ...row })),
  ).toEqual([
    {
      number: 1,
      event: '1901-03-04-lock-announced',
      date: '1901-03-04',
      earliest: '1901-03-04',
      latest: '1901-03-04',
      step: 'promised',
    },
    { number: 2, event: null, date: '1903-01-10', earliest: '1903-01-10', latest: '1903-01-10', step: 'built' },
  ]);
  expect(column(db, 'SELECT count(*) FROM ledger')).toEqual([record.promises.length]);
});

test('a date that is not known to the day has its first and last possible day', () => {
  expect({
    ...canalDb.prepare("SELECT date, earliest, latest FROM events WHERE id = '1902-basin-dug'").get(),
  }).toEqual({ date: '1902~', earliest: '1902-01-01', latest: '1902-12-31' });
});

test('every view answers, in a row for what it counts', () => {
  expect(Object.fromEntries(real.views.map(({ name }) => [name, Number(count(name)) > 0]))).toEqual(
    Object.fromEntries(real.views.map(({ name }) => [name, true])),
  );
  expect(count('chronology')).toBe(record.events.length);
  expect(count('facts_with_evidence')).toBe(countRecord(record).facts);
  expect(count('differences_told')).toBe(countRecord(record).disagreements);
});

test('words are found in three scripts, Han wherever it stands in a run', () => {
  const found = (words: string): unknown[] =>
    db
      .prepare('SELECT e.id FROM event_search s JOIN events e ON e.ordinal = s.rowid WHERE event_search MATCH ?')
      .all(words)
      .map((row) => row['id']);
  expect(found('rocket engines microelectronics')).toContain('2015-10-12-rogozin-engines-for-electronics');
  expect(found('Рогозин')).toContain('2015-10-12-rogozin-engines-for-electronics');
  expect(found('北斗').length).toBeGreaterThan(5);
  const engines = record.events.filter(({ sources }) => sources.some(({ title }) => title?.includes('发动机')));
  expect(engines.length).toBeGreaterThan(0);
  expect(found('发动机')).toEqual(expect.arrayContaining(engines.map(({ id }) => id)));
  expect(found('发动机*').length).toBeGreaterThanOrEqual(engines.length);
});

test('Han text is cut into every stretch of two to four characters, each once', () => {
  expect(hanWords('国家航天局 (国家)')).toBe('国家 国家航 国家航天 家航 家航天 家航天局 航天 航天局 天局');
  expect(hanWords('国, Roscosmos')).toBe('');
});

function statementsOf(sql: string): string[] {
  return sql.split(';').filter((statement) => statement.trim() !== '');
}

test.each([
  ['the page of the data', statementsOf(examples)],
  [
    'docs/data.md',
    [...readFileSync('docs/data.md', 'utf8').matchAll(/```sql\n([^]*?)```/g)].flatMap(([, sql = '']) =>
      statementsOf(sql),
    ),
  ],
])('every example query of %s is answered', (_where, statements) => {
  expect(statements.length).toBeGreaterThanOrEqual(2);
  for (const statement of statements) expect(db.prepare(statement).all().length, statement).toBeGreaterThan(0);
});
