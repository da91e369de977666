import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Draft, readDraft } from '../../../src/record/draft.ts';
import { keptReader } from '../../../src/record/kept/kept-reader.ts';
import { fromShelf } from '../../../src/record/kept/shelf.ts';
import { checkRecord, type LoadResult } from '../../../src/record/load.ts';
import { formatProblems } from '../../../src/record/problem.ts';
import { mutated } from '../fuzz/mutate.ts';
import { randomFrom } from '../fuzz/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
cpSync('tests/fixtures/base', folder, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What of it is no function, and no schema. */
const plain = (draft: Draft): unknown => JSON.parse(JSON.stringify({ ...draft, form: undefined }));

const told = ({ record, problems }: LoadResult): unknown => ({ record, problems: formatProblems(problems) });

test('forty random edits give what reading everything anew gives', () => {
  const random = randomFrom(7);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  let read = keptReader();
  for (let edit = 0; edit < 40; edit += 1) {
    const file = join(folder, random.pick(paths.sort()));
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, mutated(before, random));
    if (edit % 8 === 0) read = keptReader();
    expect(told(checkRecord(folder, read))).toEqual(told(checkRecord(folder)));
    if (random.below(5) > 0) writeFileSync(file, before);
  }
});

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

describe('an entry that was read', () => {
  const file = { path: 'terms/slip.md', file: 'slip.md', text: `---\nname: Slip ${process.pid}\n---\n\nA ramp.\n` };
  const read = keptReader();
  const first = read.draft('terms', 'slip', file);
  // Other tests keep entries in the same folder meanwhile.
  const place = globSync('.cache/entries/*/*').find((name) => readFileSync(name).includes(`Slip ${process.pid}`)) ?? '';

  test('is not read again, until it changes', () => {
    expect(read.draft('terms', 'slip', file)).toBe(first);
    const changed = { ...file, text: file.text.replace('ramp', 'quay') };
    expect(read.draft('terms', 'slip', changed).body.lead).toMatchObject([{ children: [{ value: 'A quay.' }] }]);
  });

  test('is taken from the disk by a later process', () => {
    const bytes = readFileSync(place);
    writeFileSync(place, Buffer.from(bytes.toString('latin1').replaceAll('A ramp.', 'A rump.'), 'latin1'));
    expect(keptReader().draft('terms', 'slip', file).body.lead).toMatchObject([{ children: [{ value: 'A rump.' }] }]);
  });

  test('is read anew when what was kept is damaged', () => {
    writeFileSync(place, readFileSync(place).subarray(0, 20));
    expect(keptReader().draft('terms', 'slip', file).body.lead).toMatchObject([{ children: [{ value: 'A ramp.' }] }]);
    expect(readFileSync(place).length).toBeGreaterThan(20);
  });
});

test('an entry with a fault in its form is not kept', () => {
  const file = { path: 'terms/slip.md', file: 'slip.md', text: `---\nname: Slip ${process.pid}\nnmae: x\n---\n\nA.\n` };
  expect(keptReader().draft('terms', 'slip', file).noted).toHaveLength(1);
  expect(fromShelf('terms', file.text)).toBeUndefined();
});
