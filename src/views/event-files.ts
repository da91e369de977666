import type { Event, RecordGraph } from '../record/graph.ts';
import type { Site } from './address.ts';
import { bibtexText } from './citation/bibtex.ts';
import { cslText } from './citation/csl-json.ts';
import { eventCitations } from './citation/items.ts';
import { risText } from './citation/ris.ts';
import { eventFile } from './export/event-file.ts';
import { oEmbedAddress, oEmbedOf } from './timeline/oembed.ts';

/** Where the site stands, for citations, and where data files say that it stands (see `publishedAt`). */
export interface Sites {
  readonly site: Site;
  readonly published: Site;
}

/** A file beside the pages of an event, for programs. */
export interface EventFile {
  /** Below the base path. The addresses are a public contract (docs/addresses.md). */
  readonly address: (event: Event) => string;
  readonly mediaType: string;
  readonly text: (record: RecordGraph, event: Event, sites: Sites) => string;
}

/** The files that every event has, by what they are. */
export const eventFiles = {
  json: {
    address: ({ id }) => `/events/${id}.json`,
    mediaType: 'application/json',
    text: (record, event, { published }) => eventFile(record, event, published),
  },
  bibtex: {
    address: ({ id }) => `/events/${id}.bib`,
    mediaType: 'application/x-bibtex',
    text: (record, event, { site }) => bibtexText(eventCitations(record, event, site)),
  },
  ris: {
    address: ({ id }) => `/events/${id}.ris`,
    mediaType: 'application/x-research-info-systems',
    text: (record, event, { site }) => risText(eventCitations(record, event, site)),
  },
  csl: {
    address: ({ id }) => `/events/${id}.csl.json`,
    mediaType: 'application/vnd.citationstyles.csl+json',
    text: (record, event, { site }) => cslText(eventCitations(record, event, site)),
  },
  oEmbed: {
    address: oEmbedAddress,
    mediaType: 'application/json',
    text: (record, event, { site }) => JSON.stringify(oEmbedOf(record, event, site)),
  },
} satisfies Readonly<Record<string, EventFile>>;
