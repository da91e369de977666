import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { csvText } from '../../src/export/csv.ts';
import { contextOf } from '../../src/export/context.ts';
import { dataFiles } from '../../src/export/data-files.ts';
import { citedPages } from '../../src/export/fields/source.ts';
import { canal, hosted } from './canal.ts';

function read(name: string): Record<string, string>[] {
  const table = dataFiles(canal, hosted).find(({ path }) => path === `${name}.csv`);
  const rows: unknown = parse(String(table?.content ?? ''), { columns: true, record_delimiter: '\r\n' });
  return z.array(z.record(z.string(), z.string())).parse(rows);
}

test('every line ends in CRLF, and cells with commas, quotation marks or line breaks come back as they were', () => {
  const hard = ['plain', 'a,b', 'say "so"', 'two\r\nlines', 'one\nmore', '', ' space '];
  const text = csvText(
    [{ name: 'x', type: 'string', description: '', value: (row: string) => row }],
    hard,
    contextOf(canal, hosted),
  );
  expect(text.endsWith('\r\n')).toBe(true);
  const rows: unknown = parse(text, { record_delimiter: '\r\n', skip_empty_lines: false });
  expect(rows).toEqual(['x', ...hard].map((cell) => [cell]));
});

test('events.csv has a row an event, lists joined as documented, unsafe addresses left out', () => {
  const rows = read('events');
  expect(rows.map((row) => row['id'])).toEqual(canal.events.map((event) => event.id));
  expect(rows[0]).toMatchObject({
    title: 'Aldermouth announces a "great" lock & basin, for 50 % of £10_000',
    date: '1901-03-04',
    weight: '3',
    period: '',
    disputed: 'false',
    place: 'Aldermouth, "The Quay"',
    facts: '2',
    disagreements: '1',
    single_origin: 'true',
    source_urls: 'https://gazette.example/1901/lock?a=1&b={x} https://вестник.example/шлюз',
  });
  expect(rows[1]).toMatchObject({ topics: 'locks;basins', earliest: '1902-01-01', latest: '1902-12-31' });
});

test('facts.csv has a row a fact with its own address, withdrawn ones marked', () => {
  const rows = read('facts');
  expect(rows.map((row) => [row['event'], row['number'], row['withdrawn']])).toEqual([
    ['1901-03-04-lock-announced', '1', 'false'],
    ['1901-03-04-lock-announced', '2', 'true'],
    ['1901-03-04-lock-announced', '3', 'false'],
    ['1902-basin-dug', '1', 'false'],
    ['1902-07-regatta', '1', 'false'],
  ]);
  expect(rows[0]).toMatchObject({
    url: 'https://canal.example/some/base/events/1901-03-04-lock-announced/#fact-1',
    sources: 'gazette;vestnik',
  });
});

test('promises.csv has a row a promise with its makers, deadlines and verdict', () => {
  const rows = read('promises');
  expect(rows.map((row) => row['id'])).toEqual(canal.promises.map((promise) => promise.id));
  expect(rows[0]).toMatchInlineSnapshot(`
    {
      "afterwards": "",
      "by": "ada-weir;canal-company",
      "certainty": "Medium. One newspaper tells of it.",
      "confidence": "medium",
      "deadlines": "1902-03",
      "due": "1902-03",
      "first_made": "1901-03-04",
      "id": "the-lock",
      "others": "",
      "reason": "It was built, late.",
      "recorded": "2020-05-01",
      "side": "upstream",
      "since": "",
      "since_date": "",
      "source_urls": "https://gazette.example/1903/water",
      "text": "A lock is to be built within a year.",
      "title": "The lock within a year",
      "topics": "locks",
      "updated": "",
      "updates": "2",
      "url": "https://canal.example/some/base/promises/the-lock/",
      "verdict": "kept",
    }
  `);
});

test('sources.csv has a row an address, with what cites it, and none that is unsafe to open', () => {
  const rows = read('sources');
  expect(rows.map((row) => row['link'])).not.toContain('unsafe');
  expect(citedPages(canal).map(({ link }) => link)).toContain('unsafe');
  expect(rows[0]).toMatchInlineSnapshot(`
    {
      "archived": "",
      "author": "Ada Weir and Ben Lode (report)",
      "events": "1901-03-04-lock-announced;1902-07-regatta",
      "language": "en",
      "link": "mirror",
      "looked_for": "",
      "organisations": "",
      "original_document": "true",
      "origins": "",
      "outlet": "",
      "people": "",
      "promises": "",
      "published": "1901-03-05",
      "publisher": "gazette",
      "terms": "",
      "title": "Locks -- {big} & small: $5 #1 a_b 50% ~ ^ \\ \`\`so''",
      "title_english": "",
      "url": "https://gazette.example/1901/lock?a=1&b={x}",
    }
  `);
});

test('no item of a list contains the separator of its list', () => {
  const { events, promises } = canal;
  const ids = events.flatMap((event) => [...event.topics, ...event.people, ...event.organisations, ...event.terms]);
  const makers = promises.flatMap(({ by, others }) => [...by, ...others]);
  expect([...ids, ...makers].filter((item) => item.includes(';'))).toEqual([]);
  expect(events.flatMap((event) => event.sources.map((source) => source.url)).filter((url) => /\s/.test(url))).toEqual(
    [],
  );
});

test('text that a spreadsheet would run is kept from it by an apostrophe; numbers and other text are as they are', () => {
  const columns = [{ name: 'x', type: 'string', description: '', value: (row: string | number) => row }] as const;
  const hard = ["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '+1, "2"'];
  const rows: unknown = parse(csvText(columns, [...hard, -5, 'a=b', "'t Gooi"], contextOf(canal, hosted)), {
    record_delimiter: '\r\n',
  });
  expect(rows).toEqual([['x'], ...hard.map((cell) => [`'${cell}`]), ['-5'], ['a=b'], ["'t Gooi"]]);
});
