import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const config = readdirSync('.').filter((name) => name.startsWith('astro.config.'));
const page = readFileSync('docs/adding-a-field.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'field-'));
const event = '1901-03-04-lock-announced';
const entry = join(folder, 'content', 'events', '1901', `${event}.md`);

/** The changes that the page shows: a file, the lines that stand there, and those lines with the new ones. */
const changes = [...page.matchAll(/```diff file=(\S+)\n([^]*?)\n *```/g)].map(([, file = '', diff = '']) => {
  const lines = diff.split('\n').map((line) => line.trim());
  return {
    file,
    before: lines.filter((line) => !line.startsWith('+')),
    after: lines.map((line) => line.replace(/^\+/, '')),
  };
});

function built(path: string): string {
  return readFileSync(join(folder, 'dist', path), 'utf8');
}

beforeAll(() => {
  for (const name of ['src', 'public', 'docs', 'package.json', 'tsconfig.json', ...config])
    cpSync(name, join(folder, name), { recursive: true });
  cpSync('tests/fixtures/canal', join(folder, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  // No card shows the new field: they are those of the record without it, which other builds draw.
  mkdirSync('.cache/cards', { recursive: true });
  mkdirSync(join(folder, '.cache'));
  symlinkSync(resolve('.cache/cards'), join(folder, '.cache/cards'));
  for (const { file, before, after } of changes) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.trim().replace(/ {2,}/g, ' ') === before[0]);
    if (at < 0) throw new RangeError(`${file} has no line "${before[0]}", which docs/adding-a-field.md names.`);
    lines.splice(at, before.length, ...after);
    writeFileSync(join(folder, file), lines.join('\n'));
  }
  writeFileSync(entry, readFileSync(entry, 'utf8').replace('\nvoice:', '\nprogramme: The great widening\nvoice:'));
  execFileSync(process.execPath, ['src/cli/build.ts'], { cwd: folder, stdio: 'pipe' });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('adding a field to events touches at most five files', () => {
  const touched = new Set([...changes.map(({ file }) => file), 'docs/data.md']);
  expect(touched.size).toBeLessThanOrEqual(5);
});

test('the field is on the page of the event, and in JSON, CSV, JSON Schema, the Data Package and the database', () => {
  expect(built(`events/${event}/index.html`)).toContain('The great widening');
  const holding = [`events/${event}.json`, 'data/events.json', 'data/events.ndjson', 'data/events.csv'];
  expect(holding.filter((path) => !built(path).includes('The great widening'))).toEqual([]);
  const naming = ['data/schemas/events.schema.json', 'data/schemas/event.schema.json', 'data/datapackage.json'];
  expect(naming.filter((path) => !built(path).includes('Programme it belongs to'))).toEqual([]);
  const db = new DatabaseSync(join(folder, 'dist/data/record.sqlite'), { readOnly: true });
  try {
    expect(db.prepare('SELECT id FROM events WHERE programme = ?').all('The great widening')).toEqual([{ id: event }]);
  } finally {
    db.close();
  }
});
