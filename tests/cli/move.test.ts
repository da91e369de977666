import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveOf, type Wish } from '../../src/cli/move/move.ts';
import { tried, writeFiles } from '../../src/cli/move/tried.ts';
import { addressed, type AddressedName, pathOfEntry } from '../../src/record/collection.ts';
import { type IssuedLine, numberedParts, type Numbers, parseIssuedLine } from '../../src/record/issued/issued-line.ts';
import { addressesOfRecord, issuedText } from '../../src/record/issued/issued-text.ts';
import { readKept } from '../../src/record/kept/kept-reader.ts';
import { loadRecord, readDrafts } from '../../src/record/load.ts';
import { expectedPath } from '../../src/record/place-of.ts';
import { oldAddress } from '../../src/views/old-address.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-'));
  cpSync('tests/fixtures/base', folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function pathOf(collection: AddressedName, id: string): string {
  return join(folder, expectedPath(collection, id) ?? '');
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Makes a move as the commands do; gives what is said against it, or nothing. */
function make(kind: Wish['kind'], from: string, to?: string): string {
  const move = moveOf(readDrafts(folder, readKept), { kind, from, to, reason: 'It was wrong.', date: '1995-03-01' });
  if (typeof move === 'string') return move;
  const files = tried(readDrafts(folder, readKept), move);
  if (typeof files === 'string') return files.replaceAll(folder, 'content');
  writeFiles(folder, files);
  return '';
}

/** A second entry like another one, published. */
function copy(collection: AddressedName, id: string, other: string): void {
  cpSync(pathOf(collection, id), pathOf(collection, other));
  const file = join(folder, 'issued.txt');
  writeFileSync(file, issuedText(readFileSync(file, 'utf8'), loadRecord(folder, readKept)).text);
}

const entries: Readonly<Record<AddressedName, string>> = {
  events: '1991-05-14-ferry-letter',
  promises: 'weekly-ferry',
  people: 'ada-north',
  organisations: 'harbour-office',
  terms: 'slipway',
  topics: 'ferry',
  threads: 'ferry-story',
  publishers: 'north-post',
};

/** The addresses, with the anchors of their numbers, at which a record gives no answer. */
function silent(issued: readonly IssuedLine[]): string[] {
  const record = loadRecord(folder, readKept);
  const answering = new Set(addressesOfRecord(record));
  const anchors = new Map(
    record.tombstones.map((gone) => [
      pathOfEntry(gone.collection, gone.id),
      oldAddress(record, gone).parts.map(({ id }) => id),
    ]),
  );
  const live = new Map<string, Numbers>([
    ...record.events.map(({ id, facts, disagreements }): [string, Numbers] => [
      pathOfEntry('events', id),
      { fact: facts.length, disagreement: disagreements.length },
    ]),
    ...record.promises.map(({ id, steps }): [string, Numbers] => [pathOfEntry('promises', id), { step: steps.length }]),
    ...record.threads.map(({ id, steps }): [string, Numbers] => [pathOfEntry('threads', id), { step: steps.length }]),
  ]);
  return issued.flatMap(({ address, numbers }) => {
    if (!answering.has(address)) return [address];
    return numberedParts.flatMap((part) =>
      Array.from({ length: numbers[part] ?? 0 }, (_, index) => `${part}-${index + 1}`)
        .filter((anchor, index) => {
          return !(anchors.get(address)?.includes(anchor) ?? index < (live.get(address)?.[part] ?? 0));
        })
        .map((anchor) => `${address}#${anchor}`),
    );
  });
}

describe('an entry of any kind', () => {
  test.each(addressed)(
    'of %s is renamed, renamed again, merged and withdrawn, and every address ever issued answers',
    (collection) => {
      const [first, dated] = [entries[collection], collection === 'events' ? '1991-05-14-' : ''];
      const [second, third, other, alone] = [`${dated}second`, `${dated}third`, `${dated}other`, `${dated}alone`];
      copy(collection, first, other);
      copy(collection, first, alone);
      const issued = (): IssuedLine[] =>
        read('issued.txt')
          .split('\n')
          .flatMap((line) => parseIssuedLine(line) ?? []);
      const before = issued().length;
      expect(make('moved', `${collection}/${first}`, second)).toBe('');
      expect(make('moved', second, third)).toBe('');
      expect(make('merged', third, other)).toBe('');
      expect(make('withdrawn', alone)).toBe('');
      expect([first, second, third, alone].filter((id) => existsSync(pathOf(collection, id)))).toEqual([]);
      expect(issued()).toHaveLength(before + 2);
      expect(silent(issued())).toEqual([]);
      expect(
        loadRecord(folder, readKept)
          .tombstones.filter((stone) => stone.id !== '1991-05-ferry-offer')
          .map(({ id, kind, to }) => [id, kind, to]),
      ).toEqual([
        [first, 'moved', other],
        [second, 'moved', other],
        [third, 'merged', other],
        [alone, 'withdrawn', undefined],
      ]);
    },
  );
});

describe('the references to an entry', () => {
  test('follow it in front matter and in the text, and no other byte changes', () => {
    const before = read('promises/weekly-ferry.md');
    expect(make('moved', '1991-05-14-ferry-letter', '1991-05-13-ferry-letter')).toBe('');
    expect(read('promises/weekly-ferry.md')).toBe(before.replaceAll('1991-05-14-', '1991-05-13-'));
    expect(read('tombstones.yaml')).toContain('to: 1991-05-13-ferry-letter\n  reason: The same letter, entered twice.');
  });

  test('in record.yaml and import.yaml follow it too', () => {
    writeFileSync(join(folder, 'import.yaml'), 'topics:\n  ferry: { en: [ferry] }\n');
    writeFileSync(
      join(folder, 'record.yaml'),
      `${read('record.yaml')}story: [{ text: A letter., thread: ferry-story }]\n`,
    );
    expect(make('moved', 'topics/ferry', 'ships')).toBe('');
    expect(make('moved', 'content/threads/ferry-story.md', 'letters')).toBe('');
    expect(read('import.yaml')).toBe('topics:\n  ships: { en: [ferry] }\n');
    expect(read('record.yaml')).toContain('thread: letters }]');
  });

  test('are not doubled where a list names both of two that are merged', () => {
    copy('people', 'ada-north', 'ada-south');
    const file = 'events/1991/1991-05-14-ferry-letter.md';
    writeFileSync(join(folder, file), read(file).replace('[ada-north]', '[ada-south, ada-north]'));
    expect(make('merged', 'ada-north', 'ada-south')).toBe('');
    expect(read(file)).toContain('people: [ada-south]\n');
  });

  test('do not make an event its own relation', () => {
    expect(make('merged', '1991-05-14-ferry-letter', '1992-03-ferry-timetable')).toBe('');
    expect(read('events/1992/1992-03-ferry-timetable.md')).not.toContain('related');
  });

  test('go with one that is withdrawn, and their words stay', () => {
    const file = 'terms/slipway.md';
    writeFileSync(
      join(folder, file),
      read(file).replace(/\n---\n\n/, '\n---\n\nKnown to [Ada\nNorth](person:ada-north). '),
    );
    expect(make('withdrawn', 'ada-north')).toBe('');
    expect(read(file)).toContain('Known to Ada\nNorth. ');
    expect(read('promises/weekly-ferry.md')).toContain('by: []\n');
  });

  test('that cannot go without a decision are listed, and nothing is written', () => {
    const before = read('promises/weekly-ferry.md');
    expect(make('withdrawn', '1992-03-ferry-timetable')).toMatchInlineSnapshot(`
      "content/promises/weekly-ferry.md:11:12  unknown-id  "1992-03-ferry-timetable" was withdrawn: It was wrong.  Remove it, or name another entry.
      content/threads/ferry-story.md:7:12  unknown-id  "1992-03-ferry-timetable" was withdrawn: It was wrong.  Remove it, or name another entry."
    `);
    expect(read('promises/weekly-ferry.md')).toBe(before);
  });
});

describe('a move that cannot be made', () => {
  test.each([
    [
      'moved',
      'slipway',
      'Slip Way',
      '"Slip Way" cannot be an id. Write lower-case letters, digits and single hyphens: "slip-way".',
    ],
    [
      'moved',
      '1991-05-14-ferry-letter',
      'letter',
      'The id of an event begins with its date. Write "1991-05-14-letter".',
    ],
    [
      'moved',
      'north-post',
      'south-echo',
      'There is a "south-echo" already. To join the two: npm run merge -- north-post south-echo',
    ],
    [
      'moved',
      '1992-03-ferry-timetable',
      '1991-05-ferry-offer',
      '/events/1991-05-ferry-offer/ was the address of another entry, and still means that one. Choose another id.',
    ],
    ['merged', 'slipway', 'slipway', '"slipway" cannot be merged into itself.'],
    ['merged', 'slipway', 'topics/ferry', 'slipway is one of terms, ferry one of topics.'],
    ['withdrawn', 'ada-nort', undefined, 'No entry is called "ada-nort". Did you mean "ada-north"?'],
  ] as const)('%s %s %s is answered with what to write instead', (kind, from, to, answer) => {
    expect(make(kind, from, to)).toBe(answer);
  });

  test('back to an id that leads to it is made', () => {
    expect(make('moved', 'slipway', 'ramp')).toBe('');
    expect(make('moved', 'ramp', 'slipway')).toBe('');
    expect(loadRecord(folder, readKept).tombstones.map(({ id }) => id)).toEqual(['1991-05-ferry-offer', 'ramp']);
  });

  test('asks which of two of one id is meant', () => {
    copy('terms', 'slipway', 'ferry');
    expect(make('withdrawn', 'ferry')).toBe(
      '"ferry" is an entry of terms and of topics. Write one of: terms/ferry, topics/ferry.',
    );
  });
});
