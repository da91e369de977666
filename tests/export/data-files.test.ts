import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { countRecord } from '../../src/views/counts.ts';
import { type DataFile, dataFiles } from '../../src/export/data-files.ts';
import { eventFile, promiseFile } from '../../src/export/json-files.ts';
import { canal, hosted, unhosted } from './canal.ts';
import { realRecord } from '../real-record.ts';

const record = realRecord;
const real = { base: '/', origin: 'https://record.example' };

function textOf(files: readonly DataFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file?.encoding === undefined) throw new RangeError(path);
  return new TextDecoder().decode(file.content);
}

function validator(files: readonly DataFile[], name: string) {
  // Formats are annotations in draft 2020-12; the patterns beside them are what is checked.
  const ajv = new Ajv2020({ allErrors: true, strict: true, validateFormats: false });
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(textOf(files, `schemas/${name}.schema.json`)));
  const validate = ajv.compile(schema);
  return (data: unknown) => {
    validate(data);
    return validate.errors ?? [];
  };
}

const lists = ['events', 'promises', 'people', 'organisations', 'publishers', 'terms', 'topics', 'sources'] as const;

for (const [name, graph, site] of [
  ['the real record', record, real],
  ['the real record without a site', record, { base: '/', origin: '' }],
  ['the canal record under a base path', canal, unhosted],
] as const) {
  const files = dataFiles(graph, site);
  test.each(lists)(`%s.json of ${name} is what its schema says`, (list) => {
    expect(validator(files, list)(JSON.parse(textOf(files, `${list}.json`)))).toEqual([]);
  });
  test(`every event file of ${name} is what its schema says`, () => {
    const check = validator(files, 'event');
    for (const event of graph.events) expect(check(JSON.parse(eventFile(graph, event, site)))).toEqual([]);
  });
  test(`every promise file of ${name} is what its schema says`, () => {
    const check = validator(files, 'promise');
    for (const promise of graph.promises) expect(check(JSON.parse(promiseFile(graph, promise, site)))).toEqual([]);
  });
}

test('a schema refuses a file with a field too many, one too few, or one of the wrong form', () => {
  const files = dataFiles(canal, hosted);
  const check = validator(files, 'events');
  const file = z
    .looseObject({ events: z.array(z.looseObject({ id: z.string() })) })
    .parse(JSON.parse(textOf(files, 'events.json')));
  const [first, ...rest] = file.events;
  expect(check({ ...file, events: [{ ...first, extra: 1 }, ...rest] })).not.toEqual([]);
  expect(check({ ...file, events: [{ ...first, title: undefined }, ...rest] })).not.toEqual([]);
  expect(check({ ...file, events: [{ ...first, id: 'Not an id' }, ...rest] })).not.toEqual([]);
  expect(check({ ...file, licence: undefined })).not.toEqual([]);
});

test('events.json holds an event with everything it is made of', () => {
  const data: unknown = JSON.parse(textOf(dataFiles(canal, hosted), 'events.json'));
  expect(data).toMatchObject({
    $schema: 'https://canal.example/some/base/data/schemas/events.schema.json',
    title: 'Towpath & Lock: Events',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    source: { name: 'Towpath & Lock, The keepers of the canal', url: 'https://canal.example/some/base/' },
    tombstones: [{ id: '1901-lock', date: '2020-05-02', to: '1901-03-04-lock-announced', reason: 'Entered twice' }],
  });
  expect(data).toHaveProperty('events.0', {
    id: '1901-03-04-lock-announced',
    url: 'https://canal.example/some/base/events/1901-03-04-lock-announced/',
    title: 'Aldermouth announces a "great" lock & basin, for 50 % of £10_000',
    date: '1901-03-04',
    earliest: '1901-03-04',
    latest: '1901-03-04',
    voice: 'upstream',
    stage: 'words',
    kind: 'statement',
    weight: 3,
    disputed: false,
    topics: ['locks'],
    place: 'Aldermouth, "The Quay"',
    people: ['ada-weir'],
    organisations: ['canal-company'],
    terms: ['pound-lock'],
    lead: 'The town says it will build a lock, "the widest" & deepest, at once. See the basin.',
    facts: [
      {
        number: 1,
        text: 'The lock is to be 5 < 6 yards wide, with a "gate", says the mayor.',
        sources: ['gazette', 'vestnik'],
      },
      {
        number: 2,
        text: 'The lock was never to be 7 yards wide; the report was misread.',
        sources: ['gazette'],
        withdrawn: true,
      },
      { number: 3, text: 'It is to be ready in a year.', sources: ['copy'] },
    ],
    disagreements: [
      {
        number: 1,
        kind: 'number',
        text: 'The Gazette says 5 yards, the Vestnik 6.',
        sources: ['gazette', 'vestnik'],
      },
    ],
    sources: [
      {
        id: 'gazette',
        url: 'https://gazette.example/1901/lock?a=1&b={x}',
        title: "Locks -- {big} & small: $5 #1 a_b 50% ~ ^ \\ ``so''",
        publisher: 'gazette',
        author: 'Ada Weir and Ben Lode (report)',
        published: '1901-03-05',
        language: 'en',
        link: 'ok',
        primary: false,
        context: false,
      },
      {
        id: 'vestnik',
        url: 'https://вестник.example/шлюз',
        title: 'Шлюз «Алдер»',
        titleEnglish: 'The Alder lock',
        publisher: 'vestnik',
        origin: 'gazette',
        published: '1901-03~',
        language: 'ru',
        link: 'ok',
        primary: false,
        context: false,
      },
      {
        id: 'copy',
        url: 'https://unsafe.example/copy',
        outlet: 'Unsafe Copies',
        origin: 'unknown',
        lookedFor: '2020-05-30',
        link: 'unsafe',
        primary: false,
        context: false,
      },
    ],
    related: [],
    evidence: {
      sources: 3,
      origins: ['gazette'],
      unknown: 1,
      owners: 1,
      single: true,
      stateControlled: 0,
      stateOnly: false,
      languages: ['en', 'ru'],
    },
    promises: ['the-lock'],
    recorded: '2020-05-01',
    updated: '2020-06-02',
  });
});

test('without a site, addresses begin with the base path and name no host', () => {
  const data: unknown = JSON.parse(textOf(dataFiles(canal, unhosted), 'events.json'));
  expect(data).toHaveProperty('events.0.url', '/some/base/events/1901-03-04-lock-announced/');
  expect(data).toHaveProperty('source.url', '/some/base/');
});

test('JSON files stand on one line', () => {
  const lines = dataFiles(canal, hosted)
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ path, content }) => [path, content.toString().split('\n').length]);
  expect(lines.filter(([, count]) => count !== 2)).toEqual([]);
});

test('events.ndjson has the events of events.json, one a line', () => {
  const files = dataFiles(canal, hosted);
  const lines = textOf(files, 'events.ndjson').trimEnd().split('\n');
  expect({ events: lines.map((line): unknown => JSON.parse(line)) }).toEqual({
    events: z.object({ events: z.array(z.unknown()) }).parse(JSON.parse(textOf(files, 'events.json'))).events,
  });
});

test('an address cited by several entries is listed once, described by the first and as cautiously as the last', () => {
  const data: unknown = JSON.parse(textOf(dataFiles(canal, hosted), 'sources.json'));
  const { sources } = z.object({ sources: z.array(z.looseObject({ url: z.string() })) }).parse(data);
  expect(sources.map((source) => source.url)).toEqual([
    'https://gazette.example/1901/lock?a=1&b={x}',
    'https://вестник.example/шлюз',
    'https://unsafe.example/copy',
    'https://gazette.example/1902/basin',
    'https://gazette.example/1903/water',
  ]);
  expect(sources[0]).toMatchObject({
    title: "Locks -- {big} & small: $5 #1 a_b 50% ~ ^ \\ ``so''",
    link: 'mirror',
    primary: true,
    events: ['1901-03-04-lock-announced', '1902-07-regatta'],
    promises: [],
  });
  expect(sources[4]).toMatchObject({ events: [], promises: ['the-lock'] });
});

test('a step of a promise is dated by its event where it has no date of its own', () => {
  const data: unknown = JSON.parse(textOf(dataFiles(canal, hosted), 'promises.json'));
  expect(data).toHaveProperty('promises.0.steps.0.date', '1901-03-04');
  expect(data).toHaveProperty('promises.0.steps.1.date', '1903-01-10');
});

test('the data package names every file with its true size and checksum, and the counts', () => {
  const files = dataFiles(canal, hosted);
  const described = z
    .looseObject({
      version: z.string(),
      counts: z.record(z.string(), z.number()),
      licenses: z.array(z.unknown()),
      resources: z.array(z.looseObject({ name: z.string(), path: z.string(), bytes: z.number(), hash: z.string() })),
    })
    .parse(JSON.parse(textOf(files, 'datapackage.json')));
  expect(described.resources.map((resource) => resource.path)).toEqual(
    files.map((file) => file.path).filter((path) => path !== 'datapackage.json'),
  );
  for (const resource of described.resources) {
    const bytes = files.find((file) => file.path === resource.path)?.content ?? Buffer.from('');
    expect(resource.name).toMatch(/^[a-z0-9-]+$/);
    expect(resource.bytes).toBe(bytes.length);
    expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  }
  expect(new Set(described.resources.map((resource) => resource.name)).size).toBe(described.resources.length);
  expect(described.licenses).toEqual([
    { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'CC BY 4.0' },
  ]);
  expect(described.version).toBe('2020-06-02');
  expect(described.counts).toEqual({
    events: 3,
    facts: 4,
    uncitedFacts: 0,
    disagreements: 1,
    promises: 1,
    people: 1,
    organisations: 1,
    publishers: 2,
    terms: 1,
    topics: 2,
    sources: 5,
  });
});

test('no fact of the real record stands without a source', () => {
  expect(countRecord(record).uncitedFacts).toBe(0);
});
