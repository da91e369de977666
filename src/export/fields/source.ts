import { z } from 'zod';
import type { RecordGraph } from '../../record/graph.ts';
import { type SourceData, unknownOrigin } from '../../record/schema/source.ts';
import { dated, everywhere, field, inCsv, inJson } from './define.ts';
import type { Field } from './field.ts';
import { count, day, flag, idOf, language, oneOf, ownId, text, url } from './kinds.ts';
import { ids, list } from './lists.ts';

type Page = Omit<SourceData, 'id' | 'origin' | 'context' | 'uncited'>;

/** An address cited anywhere, with what cites it. */
interface CitedPage extends Page {
  readonly origins: readonly string[];
  readonly events: readonly string[];
  readonly promises: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly terms: readonly string[];
}

const headFields: readonly Field<Page>[] = [
  field('title', text, 'Its own headline, where it shows one', ({ title }) => title, {
    in: everywhere,
    optional: true,
  }),
  field('titleEnglish', text, 'The headline in English, translated by the editors', (page) => page.titleEnglish, {
    in: everywhere,
    optional: true,
    column: 'title_english',
  }),
  field('publisher', idOf('publishers'), 'Outlet that published it', ({ publisher }) => publisher, {
    in: everywhere,
    optional: true,
  }),
  field('outlet', text, 'Name of an outlet that has no entry', ({ outlet }) => outlet, {
    in: everywhere,
    optional: true,
  }),
];

const bodyFields: readonly Field<Page>[] = [
  field('author', text, 'Author', ({ author }) => author, { in: everywhere, optional: true }),
  dated('published', 'When it was published', ({ published }) => published, { in: everywhere, optional: true }),
  field(
    'lookedFor',
    day,
    'When the editors last looked for a headline or a date that is missing',
    ({ lookedFor }) => lookedFor?.edtf,
    { in: everywhere, optional: true, column: 'looked_for' },
  ),
  field('language', language, 'BCP 47 code of its language', (page) => page.language, {
    in: everywhere,
    optional: true,
  }),
  field(
    'link',
    oneOf(['ok', 'mirror', 'unsafe']),
    'mirror: a copy on another site; unsafe: do not open or link it',
    ({ link }) => link,
    { in: everywhere },
  ),
  field('primary', flag, 'It is the law, treaty, record or official release itself', ({ primary }) => primary, {
    in: everywhere,
    column: 'original_document',
  }),
];

const archived: Field<Page> = field('archived', url, 'A dated copy in a web archive', (page) => page.archived, {
  in: everywhere,
  optional: true,
});

const about = 'Address of the page or document that was read';
const originAbout = 'Id of the outlet whose report it repeats, or "unknown"; absent when the report is its own';

const listedFields: readonly Field<SourceData>[] = [
  field('id', ownId, 'Id within the entry; the page has it as #source-<id>', ({ id }) => id),
  field('number', count, 'Place in the list of the page', (_source, _context, at) => at + 1, { in: ['sqlite'] }),
  field('url', { ...url, refersTo: { table: 'pages', key: 'url' } }, about, (source) => source.url),
  ...headFields,
  inJson('origin', z.string(), originAbout, ({ origin }) => origin, { optional: true }),
  field(
    'origin',
    idOf('publishers'),
    'Outlet whose report it repeats; empty when the report is its own',
    ({ origin }) => (origin === unknownOrigin ? undefined : origin),
    { optional: true, in: ['sqlite'] },
  ),
  field('origin_unknown', flag, 'It repeats a report that was not traced', ({ origin }) => origin === unknownOrigin, {
    in: ['sqlite'],
  }),
  ...bodyFields,
  field('context', flag, 'Published before the event: supports only what was expected', ({ context }) => context),
  archived,
  field('uncited', text, 'Why it is listed though nothing cites it', ({ uncited }) => uncited, { optional: true }),
];

/** The sources that an entry lists. */
export function sourceFields<Row extends { readonly sources: readonly SourceData[] }>(): Field<Row> {
  return list('sources', 'Sources, as the entry lists them', listedFields, ({ sources }) => sources, {
    name: '_sources',
    description: 'The sources that each page lists',
    key: ['id'],
  });
}

/** The addresses of the sources of an entry, in its row of a table. */
export function safeAddresses<Row extends { readonly sources: readonly SourceData[] }>(): Field<Row> {
  return inCsv({
    name: 'source_urls',
    type: 'list',
    delimiter: ' ',
    description: 'Addresses of the sources, joined by spaces, without those that are unsafe to open',
    value: ({ sources }) => sources.filter(({ link }) => link !== 'unsafe').map(({ url: at }) => at),
  });
}

const originsAbout = 'Every `origin` that the entries give for it';
const citing = ['events', 'promises', 'people', 'organisations', 'terms'] as const;

/** An address cited anywhere. */
export const pageFields: readonly Field<CitedPage>[] = [
  field('url', url, about, (page) => page.url, { in: everywhere }),
  ...headFields,
  ...bodyFields,
  archived,
  inJson('origins', z.array(z.string()), originsAbout, ({ origins }) => [...origins]),
  inCsv({
    name: 'origins',
    type: 'list',
    delimiter: ';',
    description: `${originsAbout}, joined by semicolons`,
    value: ({ origins }) => origins,
  }),
  ...citing.map((name) =>
    ids<CitedPage>(name, name, `Ids of the ${name} that cite it`, (page) => page[name], { in: ['json', 'csv'] }),
  ),
];

const caution = ['ok', 'mirror', 'unsafe'] as const;

function moreCautious(a: SourceData['link'], b: SourceData['link']): SourceData['link'] {
  return caution.indexOf(a) < caution.indexOf(b) ? b : a;
}

function merged(before: CitedPage | undefined, source: SourceData): CitedPage {
  const origins = new Set([...(before?.origins ?? []), ...(source.origin === undefined ? [] : [source.origin])]);
  return {
    url: source.url,
    title: before?.title ?? source.title,
    titleEnglish: before?.titleEnglish ?? source.titleEnglish,
    publisher: before?.publisher ?? source.publisher,
    outlet: before?.outlet ?? source.outlet,
    author: before?.author ?? source.author,
    published: before?.published ?? source.published,
    lookedFor: before?.lookedFor ?? source.lookedFor,
    language: before?.language ?? source.language,
    link: moreCautious(before?.link ?? 'ok', source.link),
    primary: (before?.primary ?? false) || source.primary,
    archived: before?.archived ?? source.archived,
    origins: [...origins],
    events: before?.events ?? [],
    promises: before?.promises ?? [],
    people: before?.people ?? [],
    organisations: before?.organisations ?? [],
    terms: before?.terms ?? [],
  };
}

/**
 * Every address cited anywhere, once, in the order of first use, with the entries that cite it. Where entries describe
 * it differently, the first to say something is followed, and the most cautious word about the link.
 */
export function citedPages(record: RecordGraph): CitedPage[] {
  const known = new Map<string, CitedPage>();
  for (const collection of citing)
    for (const { id, sources } of record[collection])
      for (const source of sources) {
        const page = merged(known.get(source.url), source);
        known.set(source.url, { ...page, [collection]: [...new Set([...page[collection], id])] });
      }
  return [...known.values()];
}
