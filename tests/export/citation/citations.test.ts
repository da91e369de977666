import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseEdtf } from '../../../src/record/dates/edtf-date.ts';
import { fixture } from '../../fixture.ts';
import { bibtexText, escapeBibtex } from '../../../src/export/citation/bibtex.ts';
import { cslItem, cslText } from '../../../src/export/citation/csl-json.ts';
import {
  authorNames,
  citeRecord,
  eventCitations,
  promiseCitations,
  recordCitations,
} from '../../../src/export/citation/items.ts';
import { risText } from '../../../src/export/citation/ris.ts';
import { canal, canalEvent, hosted } from '../canal.ts';
import { realRecord } from '../../real-record.ts';

const lock = eventCitations(canal, canalEvent('1901-03-04-lock-announced'), hosted);
const regatta = eventCitations(canal, canalEvent('1902-07-regatta'), hosted);
const real = realRecord;
const tides = fixture('tides');

test('the record comes first, then the sources in their order, under keys made of ids', () => {
  expect(lock.map((item) => item.key)).toEqual([
    'towpath-lock.1901-03-04-lock-announced',
    'towpath-lock.1901-03-04-lock-announced.gazette',
    'towpath-lock.1901-03-04-lock-announced.vestnik',
    'towpath-lock.1901-03-04-lock-announced.copy',
  ]);
});

test('keys are ASCII and unique in the whole real record', () => {
  const keys = [
    ...recordCitations(real, hosted).map((item) => item.key),
    ...real.events.flatMap((event) =>
      eventCitations(real, event, hosted)
        .slice(1)
        .map((item) => item.key),
    ),
    ...real.promises.flatMap((promise) =>
      promiseCitations(real, promise, hosted)
        .slice(1)
        .map((item) => item.key),
    ),
  ];
  expect(keys.filter((key) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('names are split at commas and "and", remarks in brackets left out', () => {
  expect(authorNames('Liu Enli, Liu Chan (刘恩黎 刘潺)')).toEqual(['Liu Enli', 'Liu Chan']);
  expect(authorNames('Ada Weir and Ben Lode (report)')).toEqual(['Ada Weir', 'Ben Lode']);
  expect(authorNames('Anders Andersson')).toEqual(['Anders Andersson']);
  expect(authorNames(undefined)).toEqual([]);
});

test('BibTeX is written as biblatex wants it', () => {
  expect(bibtexText(lock.slice(0, 3)))
    .toBe(String.raw`% For biblatex. Add urldate = {YYYY-MM-DD}, the date you accessed the page.

@online{towpath-lock.1901-03-04-lock-announced,
  title = {{Aldermouth} announces a "great" lock \& basin, for 50 \% of £10\_000},
  author = {{The keepers of the canal}},
  organization = {Towpath \& Lock},
  date = {2020-06-02},
  eventdate = {1901-03-04},
  language = {English},
  url = {https://canal.example/some/base/events/1901-03-04-lock-announced/},
  note = {Event date: 4 March 1901},
}

@online{towpath-lock.1901-03-04-lock-announced.gazette,
  title = {{Locks} -{}- \textbraceleft{}big\textbraceright{} \& small: \$5 \#1 a\_b 50\% \textasciitilde{} \textasciicircum{} \textbackslash{} ${'`{}`'}so'{}'},
  author = {{Ada Weir} and {Ben Lode}},
  organization = {The Gazette},
  date = {1901-03-05},
  language = {English},
  url = {https://gazette.example/1901/lock?a=1&b=%7Bx%7D},
}

@online{towpath-lock.1901-03-04-lock-announced.vestnik,
  title = {{Шлюз} «{Алдер}»},
  organization = {Vestnik},
  date = {1901-03~},
  language = {Russian},
  url = {https://%D0%B2%D0%B5%D1%81%D1%82%D0%BD%D0%B8%D0%BA.example/%D1%88%D0%BB%D1%8E%D0%B7},
  note = {[English: The Alder lock; our translation]},
}
`);
});

test('braces balance whatever a title holds', () => {
  const escaped = escapeBibtex('} {{ \\} \\');
  expect(escaped.match(/\{/g)?.length).toBe(escaped.match(/\}/g)?.length);
  expect(escaped).not.toMatch(/\\[{}]/);
});

test('another program reads every title, author and address back from BibTeX', () => {
  const read = plugins.input.chain(bibtexText(lock));
  expect(read.map((item) => item['id'])).toEqual(lock.map((item) => item.key));
  expect(read[0]).toMatchObject({
    type: 'webpage',
    title: 'Aldermouth announces a "great" lock & basin, for 50 % of £10_000',
    URL: 'https://canal.example/some/base/events/1901-03-04-lock-announced/',
    issued: { 'date-parts': [[2020, 6, 2]] },
  });
  expect(read[2]).toMatchObject({ title: 'Шлюз «Алдер»' });
});

test('RIS lines have two letters, two spaces, a hyphen and a space, end in CRLF, and run from TY to ER', () => {
  expect(risText(regatta)).toBe(
    [
      'TY  - ELEC',
      'ID  - towpath-lock.1902-07-regatta',
      'TI  - A regatta of barges',
      'AU  - The keepers of the canal,',
      'T2  - Towpath & Lock',
      'PY  - 2020',
      'DA  - 2020/05/01/',
      'UR  - https://canal.example/some/base/events/1902-07-regatta/',
      'LA  - en',
      'AB  - Barges race for four days.',
      'N1  - Event date: 30 July to 2 August 1902 (uncertain)',
      'ER  - ',
      '',
      'TY  - ELEC',
      'ID  - towpath-lock.1902-07-regatta.gazette',
      'TI  - The Gazette (headline not recorded)',
      'T2  - The Gazette',
      'UR  - https://gazette.example/1901/lock?a=1&b={x}',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('an approximate month has its words beside its numbers in RIS', () => {
  expect(risText(lock)).toContain('DA  - 1901/03//about March 1901\r\n');
});

test('another program reads every reference back from RIS', () => {
  const read = plugins.input.chain(risText(lock));
  expect(read.map((item) => [item['title'], item['URL']])).toEqual(lock.map((item) => [item.title, item.url]));
});

test('CSL-JSON marks approximate dates as circa and gives both ends of a span', () => {
  const items = z.array(cslItem).parse(JSON.parse(cslText([...lock, ...regatta])));
  expect(items[0]).toMatchObject({
    id: 'towpath-lock.1901-03-04-lock-announced',
    type: 'webpage',
    author: [{ literal: 'The keepers of the canal' }],
    'container-title': 'Towpath & Lock',
    issued: { 'date-parts': [[2020, 6, 2]] },
    'event-date': { 'date-parts': [[1901, 3, 4]] },
  });
  expect(items[2]?.issued).toEqual({ 'date-parts': [[1901, 3]], circa: true });
  expect(items[4]?.['event-date']).toEqual({
    'date-parts': [
      [1902, 7, 30],
      [1902, 8, 2],
    ],
    circa: true,
  });
});

test('a source that shows no headline is cited by its outlet, and the title says so', () => {
  const [item] = regatta.slice(1);
  const title = 'The Gazette (headline not recorded)';
  expect(item?.title).toBe(title);
  const items = item ? [item] : [];
  expect(bibtexText(items)).toContain('title = {{The} {Gazette} (headline not recorded)}');
  expect(risText(items)).toContain(`TI  - ${title}\r\n`);
  expect(z.array(cslItem).parse(JSON.parse(cslText(items)))[0]?.title).toBe(title);
});

test('a body is one name in every format: none takes its last word for a family name', () => {
  const items = lock.slice(0, 1);
  expect(bibtexText(items)).toContain('author = {{The keepers of the canal}}');
  expect(risText(items)).toContain('AU  - The keepers of the canal,\r\n');
  expect(plugins.input.chain(bibtexText(items))[0]?.['author']).toEqual([{ family: 'The keepers of the canal' }]);
  expect(z.array(cslItem).parse(JSON.parse(cslText(items)))[0]?.author).toEqual([
    { literal: 'The keepers of the canal' },
  ]);
});

test('an unsafe page is cited without its address, and the citation says why', () => {
  expect(lock[3]).toMatchObject({
    title: 'Unsafe Copies (headline not recorded)',
    container: 'Unsafe Copies',
    url: undefined,
    note: 'Address left out: we consider the site unsafe.example unsafe',
  });
  for (const text of [bibtexText(lock), risText(lock), cslText(lock)])
    expect(text).not.toContain('https://unsafe.example');
});

test('a promise is cited with its first word and its verdict, then the sources it has beside those of its events', () => {
  const items = tides.promises
    .filter(({ id }) => id === 'pilots-school')
    .flatMap((promise) => promiseCitations(tides, promise, hosted));
  expect(items.map(({ key, title, note }) => [key, title, note])).toEqual([
    [
      'tides.promises.pilots-school',
      'A school for pilots',
      'Promise first made 2 September 1965; pending at the end of 1974',
    ],
    ['tides.promises.pilots-school.radio', 'Radio Ostrand (headline not recorded)', undefined],
  ]);
});

test('the bibliography has the record, then every event, then every promise, and another program reads it whole', () => {
  const items = recordCitations(real, hosted);
  expect(items.map(({ url }) => url)).toEqual(
    ['', ...real.events.map(({ id }) => `events/${id}/`), ...real.promises.map(({ id }) => `promises/${id}/`)].map(
      (address) => `https://canal.example/some/base/${address}`,
    ),
  );
  const read = plugins.input.chain(bibtexText(items));
  expect(read.map((item) => [item['id'], item['title']])).toEqual(items.map((item) => [item.key, item.title]));
});

test('the record is as old as the last change of an event or a promise', () => {
  const last = tides.promises.map((promise) => ({ ...promise, updated: parseEdtf('2031-02-03') }));
  expect(citeRecord({ ...tides, promises: last }, hosted).issued?.edtf).toBe('2031-02-03');
});

test('every citation file of the real record is read back whole by another program', () => {
  for (const items of [
    ...real.events.map((event) => eventCitations(real, event, hosted)),
    ...real.promises.map((promise) => promiseCitations(real, promise, hosted)),
  ]) {
    expect(plugins.input.chain(bibtexText(items)).map((item) => [item['id'], item['title']])).toEqual(
      items.map((item) => [item.key, item.title]),
    );
    expect(plugins.input.chain(risText(items)).map((item) => item['title'])).toEqual(items.map((item) => item.title));
    z.array(cslItem).parse(JSON.parse(cslText(items)));
  }
}, 60_000);

test('titles keep their capitals where a reader puts titles in sentence case', () => {
  const { parse } = plugins.config.get('@bibtex');
  const items = [
    ...recordCitations(real, hosted),
    ...real.events.flatMap((event) => eventCitations(real, event, hosted).slice(1)),
  ];
  try {
    parse.sentenceCase = 'always';
    expect(plugins.input.chain('@online{a, title = {The GLONASS Deal}}')[0]?.['title']).toBe('The GLONASS deal');
    const read = plugins.input.chain(bibtexText(items));
    expect(read.map((item) => item['title'])).toEqual(items.map(({ title }) => title));
  } finally {
    parse.sentenceCase = 'never';
  }
}, 60_000);
