import { expect, test } from 'vitest';
import { z } from 'zod';
import { fixture } from '../../fixture.ts';
import { coverageOf } from '../../../src/export/citation/coverage.ts';
import { parseEdtf } from '../../../src/record/dates/edtf-date.ts';
import { eventJsonLd, promiseJsonLd } from '../../../src/export/citation/json-ld.ts';
import { eventMetaTags, promiseMetaTags } from '../../../src/export/citation/meta-tags.ts';
import { eventCitationText, recordCitationText } from '../../../src/export/citation/plain-text.ts';
import { canal, canalEvent, hosted } from '../canal.ts';

const lock = canalEvent('1901-03-04-lock-announced');
const regatta = canalEvent('1902-07-regatta');
const tides = fixture('tides');
const school = tides.promises.filter(({ id }) => id === 'pilots-school');

test('a citation in running text names the keepers, title, record, day and address', () => {
  expect(eventCitationText(canal, regatta, hosted)).toBe(
    'The keepers of the canal, “A regatta of barges”, Towpath & Lock, added 1 May 2020, https://canal.example/some/base/events/1902-07-regatta/',
  );
  expect(eventCitationText(canal, lock, hosted)).toContain(', updated 2 June 2020, ');
  expect(recordCitationText(canal, hosted)).toBe(
    'The keepers of the canal, “Towpath & Lock: the Alder Canal, 1901 to 1903”, as of 2 June 2020, https://canal.example/some/base/',
  );
});

test('meta tags keep the day of the entry apart from the day of the event', () => {
  const tags = new Map(eventMetaTags(canal, lock, hosted).map(({ name, content }) => [name, content]));
  expect(Object.fromEntries(tags)).toMatchObject({
    citation_title: 'Aldermouth announces a "great" lock & basin, for 50 % of £10_000',
    citation_author: 'The keepers of the canal,',
    citation_publication_date: '2020/05/01',
    citation_online_date: '2020/06/02',
    citation_public_url: 'https://canal.example/some/base/events/1901-03-04-lock-announced/',
    'DC.subject': 'Locks',
    'DC.rights': 'https://creativecommons.org/licenses/by/4.0/',
    'DCTERMS.issued': '2020-05-01',
    'DCTERMS.modified': '2020-06-02',
    'DCTERMS.temporal': '1901-03-04',
    'DCTERMS.spatial': 'Aldermouth, "The Quay"',
  });
  const untouched = eventMetaTags(canal, regatta, hosted).map(({ name }) => name);
  expect(untouched).not.toContain('DCTERMS.modified');
  expect(untouched).not.toContain('DCTERMS.spatial');
});

test('Zotero takes an entry for a web page: DC.type is one of its item types, which outranks its guess from citation_title', () => {
  // Zotero, translators "Embedded Metadata" and "RDF": a page with citation_journal_title is a journal article; else og:type
  // "website" and DC.type decide, where they name an item type; else citation_title makes a journal article.
  const tags = eventMetaTags(canal, lock, hosted);
  const valuesOf = (name: string): string[] => tags.filter((tag) => tag.name === name).map(({ content }) => content);
  expect(valuesOf('DC.type')).toEqual(['webpage']);
  const deciding = /^citation_(journal|conference|book|inbook|dissertation|technical)|^(prism|eprints|bibo?)\b/;
  expect(tags.filter(({ name }) => deciding.test(name))).toEqual([]);
  // A name is split at its last space unless it has a comma; one that ends in a comma is a family name alone.
  expect(valuesOf('citation_author')).toEqual(['The keepers of the canal,']);
});

test('JSON-LD is an article about an event, dated in ISO 8601, and links no unsafe page', () => {
  const data: unknown = JSON.parse(eventJsonLd(canal, lock, hosted));
  expect(data).toMatchObject({
    '@type': 'Article',
    datePublished: '2020-05-01',
    dateModified: '2020-06-02',
    temporalCoverage: '1901-03-04',
    about: { '@type': 'Event', startDate: '1901-03-04', location: { name: 'Aldermouth, "The Quay"' } },
    mentions: [
      { '@type': 'Person', name: 'Ada Weir', url: 'https://canal.example/some/base/people/ada-weir/' },
      { '@type': 'Organization', name: 'Alder Canal Company' },
    ],
    citation: ['https://gazette.example/1901/lock?a=1&b={x}', 'https://вестник.example/шлюз'],
  });
  const span: unknown = JSON.parse(eventJsonLd(canal, regatta, hosted));
  expect(span).toMatchObject({
    temporalCoverage: '1902-07-30/1902-08-02',
    about: { startDate: '1902-07-30', endDate: '1902-08-02' },
  });
});

test('JSON-LD cannot close the script element it stands in', () => {
  const event = { ...lock, title: 'A </script><script>alert(1)</script>' };
  const text = eventJsonLd(canal, event, hosted);
  expect(text).not.toContain('<');
  expect(z.object({ headline: z.string() }).parse(JSON.parse(text)).headline).toBe(event.title);
});

test('the page of a promise has the same tags, about the time from its first step to its last', () => {
  const [tags = []] = school.map((promise) => promiseMetaTags(tides, promise, hosted));
  expect(Object.fromEntries(tags.map(({ name, content }) => [name, content]))).toMatchObject({
    citation_title: 'A school for pilots',
    citation_publication_date: '2026/01/05',
    citation_public_url: 'https://canal.example/some/base/promises/pilots-school/',
    'DC.description': 'In the treaty Ostrand undertakes to found a school for pilots.',
    'DCTERMS.issued': '2026-01-05',
    'DCTERMS.temporal': '1965-09-02/1974-02',
  });
  expect(tags.map(({ name }) => name)).not.toContain('DCTERMS.modified');
});

test('JSON-LD of a promise is an article about a work of those who promised it, and no claim', () => {
  const [text = ''] = school.map((promise) => promiseJsonLd(tides, promise, hosted));
  expect(JSON.parse(text)).toMatchObject({
    '@type': 'Article',
    '@id': 'https://canal.example/some/base/promises/pilots-school/',
    isPartOf: { '@type': 'Dataset', url: 'https://canal.example/some/base/' },
    datePublished: '2026-01-05',
    dateModified: '2026-01-05',
    temporalCoverage: '1965-09-02/1974-02',
    about: {
      '@type': 'CreativeWork',
      name: 'A school for pilots',
      dateCreated: '1965-09-02',
      creator: [
        {
          '@type': 'Person',
          name: 'Stavros Kallas',
          url: 'https://canal.example/some/base/people/stavros-kallas/',
        },
        'The ministry of Ostrand',
      ],
    },
    mentions: [
      {
        '@type': 'Event',
        startDate: '1965-09-02',
        url: 'https://canal.example/some/base/events/1965-09-02-treaty-of-skarholm/',
      },
      { '@type': 'Event', startDate: '1974-02' },
    ],
    citation: ['https://ostrand-radio.example/1970/school'],
  });
});

test.each([
  [['1965-09-02', '1974-02'], '1965-09-02/1974-02'],
  [['1974-02', '1965-09-02'], '1965-09-02/1974-02'],
  [['1970-05~'], '1970-05'],
  [['1902-07-30/1902-08-02', '1902-08-01?'], '1902-07-30/1902-08-02'],
  [[], undefined],
])('the time that %j cover is %s, no finer than known', (dates, covered) => {
  expect(coverageOf(dates.map((date) => parseEdtf(date)).filter((date) => date !== undefined))).toBe(covered);
});
