import type { Event, PromiseEntry, RecordGraph } from '../record/graph.ts';
import { addressOf, type Site, type Sites } from '../site/address.ts';
import { bibtexText } from './citation/bibtex.ts';
import { cslText } from './citation/csl-json.ts';
import { type CitationItem, eventCitations, promiseCitations } from './citation/items.ts';
import { risText } from './citation/ris.ts';
import { eventFile, promiseFile } from './json-files.ts';
import { oEmbedAddress, oEmbedOf } from './oembed.ts';

/** A file beside the page of an entry, for programs. */
export interface EntryFile<T> {
  /** Below the base path. The addresses are a public contract (docs/addresses.md). */
  readonly address: (entry: T) => string;
  readonly mediaType: string;
  readonly text: (record: RecordGraph, entry: T, sites: Sites) => string;
}

/** The file of an entry as data, and those that cite it. */
function files<T extends { readonly id: string }>(
  collection: 'events' | 'promises',
  data: (record: RecordGraph, entry: T, site: Site) => string,
  citations: (record: RecordGraph, entry: T, site: Site) => CitationItem[],
) {
  const address =
    (extension: string) =>
    ({ id }: T): string =>
      `${addressOf(collection, id).replace(/\/$/, '')}.${extension}`;
  return {
    json: {
      address: address('json'),
      mediaType: 'application/json',
      text: (record, entry, { published }) => data(record, entry, published),
    },
    bibtex: {
      address: address('bib'),
      mediaType: 'application/x-bibtex',
      text: (record, entry, { site }) => bibtexText(citations(record, entry, site)),
    },
    ris: {
      address: address('ris'),
      mediaType: 'application/x-research-info-systems',
      text: (record, entry, { site }) => risText(citations(record, entry, site)),
    },
    csl: {
      address: address('csl.json'),
      mediaType: 'application/vnd.citationstyles.csl+json',
      text: (record, entry, { site }) => cslText(citations(record, entry, site)),
    },
  } satisfies Readonly<Record<string, EntryFile<T>>>;
}

/** The files that every event has, by what they are. */
export const eventFiles = {
  ...files('events', eventFile, eventCitations),
  oEmbed: {
    address: oEmbedAddress,
    mediaType: 'application/json',
    text: (record, event, { site }) => JSON.stringify(oEmbedOf(record, event, site)),
  },
} satisfies Readonly<Record<string, EntryFile<Event>>>;

/** The files that every promise has, by what they are. */
export const promiseFiles: Readonly<Record<'json' | 'bibtex' | 'ris' | 'csl', EntryFile<PromiseEntry>>> = files(
  'promises',
  promiseFile,
  promiseCitations,
);

/** Where the files of an entry stand that a reader is offered, below the base path. */
export function fileAddresses<T>(
  files: Readonly<Record<'json' | 'bibtex' | 'ris' | 'csl', EntryFile<T>>>,
  entry: T,
): Readonly<Record<'json' | 'bibtex' | 'ris' | 'csl', string>> {
  const { json, bibtex, ris, csl } = files;
  return {
    json: json.address(entry),
    bibtex: bibtex.address(entry),
    ris: ris.address(entry),
    csl: csl.address(entry),
  };
}
