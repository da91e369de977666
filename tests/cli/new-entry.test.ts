import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type NewEntry, readRequest } from '../../src/cli/new-entry.ts';
import { skeleton } from '../../src/cli/skeleton.ts';
import { checkRecord, loadRecord } from '../../src/record/load.ts';
import { formatProblems } from '../../src/record/problem.ts';

const { vocabulary } = loadRecord('tests/fixtures/base');

function request(...words: string[]): NewEntry {
  const read = readRequest(words);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

function textOf({ kind, date }: NewEntry): string {
  return skeleton(kind, vocabulary, date ? { date, today: '1995-02-01' } : { today: '1995-02-01' });
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
  ])('for %j stands in its place, explains itself and is found unfinished, not wrong', (words, path) => {
    const asked = request(...words);
    expect(asked.path).toBe(path);
    expect(textOf(asked)).toContain('# Below the next line');
    const lines = reportOn(path, textOf(asked)).split('\n');
    expect(lines.filter((line) => !line.startsWith(`content/${path}:`))).toEqual([]);
    const rules = new Set(lines.map((line) => line.split('  ')[1] ?? ''));
    rules.delete('missing-key');
    rules.delete('lead-missing');
    rules.delete('section-form');
    expect([...rules]).toEqual([]);
  });

  test('for an event has its date, and the values that the record knows', () => {
    const text = textOf(request('event', '1989-06', 'first-boat'));
    expect(text).toContain('date: "1989-06"');
    expect(text).toContain('# one of north, south, both, others');
    expect(text).toContain('period: background');
    expect(text).toContain('recorded: "1995-02-01"');
  });

  test('is asked for line by line', () => {
    const { path, ...rest } = request('promise', 'a-pier');
    expect(reportOn(path, textOf({ path, ...rest }))).toMatchInlineSnapshot(`
      "content/promises/a-pier.md:2:1  missing-key  "title" is empty.  Write its value.
      content/promises/a-pier.md:3:9  missing-key  "topics" has too few items.  Name at least one.
      content/promises/a-pier.md:4:1  missing-key  "side" is empty.  Write its value.
      content/promises/a-pier.md:6:1  missing-key  "due" is empty.  Write its value, or remove the line.
      content/promises/a-pier.md:8:5  missing-key  "event" is empty.  Write its value, or remove the line.
      content/promises/a-pier.md:9:5  missing-key  "step" is empty.  Write its value.
      content/promises/a-pier.md:10:5  missing-key  "text" is empty.  Write its value.
      content/promises/a-pier.md:13:3  missing-key  "is" is empty.  Write its value.
      content/promises/a-pier.md:14:3  missing-key  "confidence" is empty.  Write its value.
      content/promises/a-pier.md:19:1  lead-missing  The text begins without a lead.  Write one to three sentences below the front matter.
      content/promises/a-pier.md:20:1  section-form  Nothing stands under "## Verdict".  Write the text, or remove the heading."
    `);
  });
});

describe('a request that cannot be met', () => {
  test.each([
    [['term', 'High Tide'], '"High Tide" cannot be part of an address. Write "high-tide".'],
    [['event', '14 May 1991', 'x'], '"14 May 1991" is not an EDTF date. Write 1991-05-14.'],
    [['event', 'soon', 'x'], '"soon" is not an EDTF date. Write 2015-10-12, 2015-10 or 2015.'],
    [['boat', 'x'], expect.stringContaining('Say what to begin:')],
    [['event', '1991-05-14'], expect.stringContaining('Say it like this:')],
    [['term', 'one', 'two'], expect.stringContaining('Say it like this:')],
    [[], expect.stringContaining('npm run new -- event 2015-10-12 short-name')],
  ])('%j is answered with what to say instead', (words, answer) => {
    expect(readRequest(words)).toEqual(answer);
  });
});
