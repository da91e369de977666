import { randomUUID } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Draft, readDraft } from '../../../src/record/draft.ts';
import { keptReader } from '../../../src/record/kept/kept-reader.ts';
import { fromShelf } from '../../../src/record/kept/shelf.ts';
import { proseOf } from '../../../src/record/markdown/prose.ts';
import type { RecordFile } from '../../../src/record/read.ts';

/** What of it is no function, and no schema. */
const plain = (draft: Draft): unknown => JSON.parse(JSON.stringify({ ...draft, form: undefined }));

test('an entry that was kept says where its keys, its values and its words stand', () => {
  const [path, text] = ['events/1991/1991-05-14-ferry-letter.md', 'content/events/1991/1991-05-14-ferry-letter.md'];
  const file = { path, file: text, text: readFileSync(join('tests/fixtures/base', path), 'utf8') };
  const anew = readDraft('events', 'ferry', file);
  keptReader().draft('events', 'ferry', { ...file, file: 'elsewhere.md' });
  const kept = keptReader().draft('events', 'ferry', file);
  expect(plain(kept)).toEqual(plain(anew));
  const [node] = anew.body.lead;
  if (!node) throw new Error('The entry has no lead.');
  for (const { front, body } of [anew, kept])
    expect([
      front.at(['sources', 1, 'published']),
      front.atKey([], 'weight'),
      body.find(node, 'weekly ferry'),
      body.written(node),
    ]).toMatchInlineSnapshot(`
      [
        {
          "column": 16,
          "end": {
            "column": 28,
            "line": 24,
          },
          "file": "content/events/1991/1991-05-14-ferry-letter.md",
          "line": 24,
        },
        {
          "column": 1,
          "end": {
            "column": 7,
            "line": 7,
          },
          "file": "content/events/1991/1991-05-14-ferry-letter.md",
          "line": 7,
        },
        {
          "column": 40,
          "file": "content/events/1991/1991-05-14-ferry-letter.md",
          "line": 29,
        },
        "Ada North offers the southern island a weekly ferry.[^post]",
      ]
    `);
});

/** A text that nobody has read before, nor an earlier run of this test. */
const newText = (more = ''): string => `---\nname: Slip ${randomUUID()}\n${more}---\n\nA ramp.\n`;
const term = (text: string): RecordFile => ({ path: 'terms/slip.md', file: 'slip.md', text });
const words = (draft: Draft): string => proseOf(draft.body.lead).text;

/** The file in which an entry is kept; other tests keep entries in the same folder meanwhile. */
function placeOf(text: string): string {
  const name = /Slip \S+/.exec(text)?.[0] ?? '';
  return globSync('.cache/entries/*/*').find((file) => readFileSync(file).includes(name)) ?? '';
}

describe('an entry that was read', () => {
  test('is not read again, until it changes or is one of another collection', () => {
    const [read, file] = [keptReader(), term(newText())];
    const first = read.draft('terms', 'slip', file);
    expect(read.draft('terms', 'slip', file)).toBe(first);
    expect(words(read.draft('terms', 'slip', { ...file, text: file.text.replace('ramp', 'quay') }))).toBe('A quay.');
    const topic = read.draft('topics', 'slip', file);
    expect([topic.collection, topic.whole]).toEqual(['topics', undefined]);
  });

  test('is taken from the disk by a later process', () => {
    const file = term(newText());
    const first = keptReader().draft('terms', 'slip', file);
    const place = placeOf(file.text);
    const bytes = readFileSync(place);
    writeFileSync(place, Buffer.from(bytes.toString('latin1').replaceAll('A ramp.', 'A rump.'), 'latin1'));
    const later = keptReader().draft('terms', 'slop', { ...file, file: 'slop.md', path: 'terms/slop.md' });
    expect(words(later)).toBe('A rump.');
    expect(later).toMatchObject({ id: 'slop', path: 'terms/slop.md', file: 'slop.md', noted: [], whole: first.whole });
    expect([later.front.lossy, later.body.leadPlace]).toEqual([false, { ...first.body.leadPlace, file: 'slop.md' }]);
  });

  test('is read anew when what was kept is damaged, or is something else', () => {
    const file = term(newText());
    keptReader().draft('terms', 'slip', file);
    const place = placeOf(file.text);
    for (const bytes of [readFileSync(place).subarray(0, 20), serialize(null), serialize({ front: 1, body: 1 })]) {
      writeFileSync(place, bytes);
      expect(words(keptReader().draft('terms', 'slip', file))).toBe('A ramp.');
      expect(readFileSync(place).length).toBeGreaterThan(bytes.length);
    }
  });

  test('is not kept with a fault in its form', () => {
    const { text } = term(newText('nmae: x\n'));
    expect(keptReader().draft('terms', 'slip', term(text)).noted).toHaveLength(1);
    expect(fromShelf('terms', text)).toBeUndefined();
  });
});

describe('a file that belongs to no collection', () => {
  const schema = z.strictObject({ title: z.string() });
  const read = (text: string) =>
    keptReader().settings({ path: 'x.yaml', file: 'content/x.yaml', text }, schema, schema.partial());

  test('is kept too, and says where its values stand', () => {
    const text = `# Slip ${randomUUID()}\ntitle: A ramp.\n`;
    const first = read(text);
    const later = read(text);
    const values = ({ file, front, data, whole, marked, noted }: typeof first): unknown => [
      file,
      front.data,
      data,
      whole,
      marked,
      noted,
    ];
    expect(values(later)).toEqual(values(first));
    expect(fromShelf('x.yaml', text)).toMatchObject({ whole: { title: 'A ramp.' } });
    expect(later.front.at(['title'])).toEqual(first.front.at(['title']));
    expect(later.front.lossy).toBe(false);
  });

  test('is taken from the disk by a later process', () => {
    const text = `title: Slip ${randomUUID()}\n`;
    read(text);
    const place = placeOf(text);
    writeFileSync(place, Buffer.from(readFileSync(place).toString('latin1').replaceAll('Slip', 'Slop'), 'latin1'));
    expect(read(text)).toMatchObject({
      data: { title: text.trim().replace('title: Slip', 'Slop') },
      front: { body: '', bodyLine: 1 },
      noted: [],
    });
  });

  test('is not kept with a fault in its form', () => {
    const text = `# Slip ${randomUUID()}\ntitel: A ramp.\n`;
    expect([read(text).noted.length, read(text).noted.length]).toEqual([1, 1]);
    expect(fromShelf('x.yaml', text)).toBeUndefined();
  });
});
