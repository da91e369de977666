import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { weights } from '../../../src/views/filter/facets.ts';
import { describe, expect, test } from 'vitest';
import { entryText } from '../../../src/cli/new/entry-text.ts';
import { collectionOf, kindNames, type NewEntry, periodOf, readRequest } from '../../../src/cli/new/new-entry.ts';
import { collectionNames } from '../../../src/record/collection.ts';
import { jsonSchemas } from '../../../src/record/json-schema.ts';
import { checkRecord, loadRecord } from '../../../src/record/load.ts';
import { formatProblems } from '../../../src/record/problem.ts';

const { vocabulary } = loadRecord('tests/fixtures/base');
const schemas = jsonSchemas(vocabulary, readFileSync('docs/record.md', 'utf8'));

function request(...words: string[]): NewEntry {
  const read = readRequest(words);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

function textOf({ collection, date }: NewEntry): string {
  const dated = date ? { date: date.edtf, period: periodOf(date, vocabulary.span) } : {};
  const known = ['events', 'promises'].includes(collection) ? { ...dated, recorded: '1995-02-01' } : dated;
  return entryText(collection, schemas.get(collection) ?? {}, known, true);
}

function reportOn(path: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'base-'));
  try {
    cpSync('tests/fixtures/base', folder, { recursive: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return formatProblems(checkRecord(folder).problems).replaceAll(folder, 'content');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a new entry', () => {
  test.each([
    [['event', '1993-06~', 'fog-horn'], 'events/1993/1993-06-fog-horn.md'],
    [['event', '1993-06-01/1993-06-03', 'regatta'], 'events/1993/1993-06-01-regatta.md'],
    [['promise', 'a-pier'], 'promises/a-pier.md'],
    [['person', 'eve-south'], 'people/eve-south.md'],
    [['organisation', 'pier-company'], 'organisations/pier-company.md'],
    [['term', 'ebb'], 'terms/ebb.md'],
    [['publisher', 'pier-news'], 'publishers/pier-news.md'],
    [['topic', 'piers'], 'topics/piers.md'],
    [['thread', 'pier-story'], 'threads/pier-story.md'],
    [['change', '1995-02-01-piers'], 'changes/1995-02-01-piers.md'],
  ])('for %j stands in its place, explains itself and is found unfinished, not wrong', (words, path) => {
    const asked = request(...words);
    expect(asked.path).toBe(path);
    expect(textOf(asked)).toContain('# Below the next line');
    const lines = reportOn(path, textOf(asked)).split('\n');
    expect(lines.filter((line) => !line.startsWith(`content/${path}:`))).toEqual([]);
    const rules = new Set(lines.map((line) => line.split('  ')[1] ?? ''));
    rules.delete('missing-key');
    rules.delete('lead-missing');
    rules.delete('fact-uncited');
    rules.delete('section-form');
    expect([...rules]).toEqual([]);
  });

  test('for an event has its date, and the values that the record knows', () => {
    const text = textOf(request('event', '1989-06', 'first-boat'));
    expect(text).toContain('date: "1989-06"');
    expect(text).toContain('# who speaks or acts: one of north, south, both, others\n');
    expect(text).toContain('period: background');
    expect(text).toContain('recorded: "1995-02-01"');
    expect(text).toContain('# disputed:         true when the sources differ about the core of the event\n');
  });

  test('gives the values of a key once', () => {
    const change = textOf(request('change', 'new-piers'));
    expect(change).toContain('# addition, correction or withdrawal\n');
    for (const kind of kindNames)
      expect(textOf(request(...(kind === 'event' ? [kind, '1989-06', 'x'] : [kind, 'x'])))).not.toMatch(
        /one of the \w+[;:]/,
      );
  });

  test('calls the weights what readers see', () => {
    const words = weights.map(([weight, label]) => `${weight} ${label.toLowerCase()}`).join(', ');
    expect(textOf(request('event', '1989-06', 'first-boat'))).toContain(`# importance: ${words}\n`);
  });

  test('can be of every kind the record has', () => {
    expect(kindNames.map(collectionOf).sort()).toEqual([...collectionNames].sort());
  });

  test('is asked for line by line', () => {
    const asked = request('promise', 'a-pier');
    expect(reportOn(asked.path, textOf(asked))).toMatchInlineSnapshot(`
      "content/promises/a-pier.md:2:1  missing-key  "title" is empty.  Write its value.
      content/promises/a-pier.md:3:1  missing-key  "topics" is empty.  Write its value.
      content/promises/a-pier.md:4:1  missing-key  "side" is empty.  Write its value.
      content/promises/a-pier.md:12:5  missing-key  "step" is empty.  Write its value.
      content/promises/a-pier.md:12:5  missing-key  Step 1 has neither an event nor a date.  Add "event:", or "date:" with "sources:".
      content/promises/a-pier.md:12:5  fact-uncited  Step 1 names no event and cites no source.  Add "event:", or "sources:".
      content/promises/a-pier.md:13:5  missing-key  "text" is empty.  Write its value.
      content/promises/a-pier.md:17:3  missing-key  "is" is empty.  Write its value.
      content/promises/a-pier.md:18:3  missing-key  "confidence" is empty.  Write its value.
      content/promises/a-pier.md:25:1  lead-missing  The text begins without a lead.  Write one to three sentences below the front matter.
      content/promises/a-pier.md:26:1  section-form  "## Verdict" is empty.  Write the text, or remove the heading."
    `);
  });
});

describe('a request that cannot be met', () => {
  test.each([
    [
      ['term', 'High Tide'],
      '"High Tide" cannot be part of an address. Write lower-case letters, digits and single hyphens: "high-tide".',
    ],
    [
      ['person', 'Жуков'],
      '"Жуков" cannot be part of an address. Write lower-case letters, digits and single hyphens: "zhukov".',
    ],
    [['person', '王洋'], '"王洋" cannot be part of an address. Write lower-case letters, digits and single hyphens.'],
    [['event', '14 May 1991', 'x'], '"14 May 1991" is not an EDTF date. Write 1991-05-14.'],
    [['event', 'soon', 'x'], '"soon" is not an EDTF date. Write 2015-10-12, 2015-10 or 2015.'],
    [['boat', 'x'], expect.stringContaining('Name a kind of entry:')],
    [['event', '1991-05-14'], expect.stringContaining('Usage:')],
    [['term', 'one', 'two'], expect.stringContaining('Usage:')],
    [[], expect.stringContaining('npm run new -- event 2015-10-12 short-name')],
  ])('%j is answered with what to say instead', (words, answer) => {
    expect(readRequest(words)).toEqual(answer);
  });
});
