import { type EdtfDate, parseEdtf } from '../../record/dates/edtf-date.ts';
import type { Event, PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { SourceData } from '../../record/schema/source.ts';
import { addressOf, permalink, type Site } from '../../site/address.ts';
import { atClosing } from '../../views/closing-words.ts';
import { connections } from '../../views/connections.ts';
import { dateWords } from '../../views/date-words.ts';
import { latestDay } from '../latest-day.ts';
import { datedSteps, firstSaid } from '../../views/promise/dated.ts';
import { besideTitle } from '../../views/source-view.ts';
import { languageName, verdictOf } from '../../views/words.ts';
import { citationKey } from './key.ts';

/** Whole names: which part is the family name is not known, least of all across scripts. A body has no such part. */
interface Author {
  readonly name: string;
  readonly corporate: boolean;
}

/** Something to cite, in words that every citation format can be written from. */
export interface CitationItem {
  readonly key: string;
  readonly type: 'dataset' | 'page';
  /** Where a source shows none, the outlet stands for it, and the title says so. */
  readonly title: string;
  readonly authors: readonly Author[];
  /** The site, newspaper or body it appeared in. */
  readonly container: string | undefined;
  readonly issued: EdtfDate | undefined;
  /** When the event happened that an entry of the record is about. */
  readonly eventDate: EdtfDate | undefined;
  /** Absolute; undefined where the page must not be linked. */
  readonly url: string | undefined;
  readonly language: { readonly code: string; readonly name: string } | undefined;
  readonly abstract: string | undefined;
  readonly note: string | undefined;
}

function languageOf(record: RecordGraph, code: string | undefined): CitationItem['language'] {
  return code === undefined ? undefined : { code, name: languageName(record, code) };
}

/** Splits "A B and C D (reporting)" into whole names; remarks in brackets are left out. */
export function authorNames(author: string | undefined): string[] {
  const names = (author ?? '').replace(/\s*\([^)]*\)/g, '').split(/\s*,\s*|\s+and\s+/);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** The record as a whole, dated by its last change. */
export function citeRecord(record: RecordGraph, site: Site): CitationItem {
  const { title, tagline, editors, description, language, closing } = record.vocabulary;
  const day = latestDay(record);
  return {
    key: citationKey(title),
    type: 'dataset',
    title: `${title}: ${tagline}`,
    authors: [{ name: editors, corporate: true }],
    container: undefined,
    issued: day === undefined ? closing : parseEdtf(day),
    eventDate: undefined,
    url: permalink(site, '/'),
    language: languageOf(record, language),
    abstract: description,
    note: undefined,
  };
}

/** The record's entry on an event, dated by its last change; the event's own date is `eventDate`. */
export function citeEvent(record: RecordGraph, event: Event, site: Site): CitationItem {
  const { title, editors, language } = record.vocabulary;
  return {
    key: citationKey(title, event.id),
    type: 'page',
    title: event.title,
    authors: [{ name: editors, corporate: true }],
    container: title,
    issued: event.updated ?? event.recorded,
    eventDate: event.date,
    url: permalink(site, addressOf('events', event.id)),
    language: languageOf(record, language),
    abstract: event.lead.text,
    note: `Event date: ${dateWords(event.date)}`,
  };
}

/** What the ids in the key of a promise begin with, so that it is never that of an event. */
const promiseKey = (promise: PromiseEntry): readonly string[] => ['promises', promise.id];

/** The record's entry on a promise, dated by its last change; the note has its first word and the verdict with its day. */
export function citePromise(record: RecordGraph, promise: PromiseEntry, site: Site): CitationItem {
  const { title, editors, language, closing } = record.vocabulary;
  const first = firstSaid(datedSteps(record, promise));
  const verdict = `${verdictOf(record, promise.verdict.is).phrase} ${atClosing(closing)}`;
  return {
    key: citationKey(title, ...promiseKey(promise)),
    type: 'page',
    title: promise.title,
    authors: [{ name: editors, corporate: true }],
    container: title,
    issued: promise.updated ?? promise.recorded,
    eventDate: undefined,
    url: permalink(site, addressOf('promises', promise.id)),
    language: languageOf(record, language),
    abstract: promise.text.text,
    note: first ? `Promise first made ${dateWords(first.date)}; ${verdict}` : `Promise; ${verdict}`,
  };
}

/** A source of the entry whose key has `ids`. An unsafe page is named without its address; a headline in English stands in the note. */
function citeSource(record: RecordGraph, ids: readonly string[], source: SourceData): CitationItem {
  const publisher = source.publisher === undefined ? undefined : connections(record).publisher(source.publisher);
  const host = new URL(source.url).hostname.replace(/^www\./, '');
  const container = publisher?.name ?? source.outlet ?? host;
  const notes = [
    besideTitle(source),
    source.link === 'unsafe' ? `Address left out: we consider the site ${host} unsafe` : '',
  ];
  return {
    key: citationKey(record.vocabulary.title, ...ids, source.id),
    type: 'page',
    title: source.title ?? `${container} (headline not recorded)`,
    authors: authorNames(source.author).map((name) => ({ name, corporate: false })),
    container,
    issued: source.published,
    eventDate: undefined,
    url: source.link === 'unsafe' ? undefined : source.url,
    language: languageOf(record, source.language),
    abstract: undefined,
    note: notes.filter((note) => note !== '').join(' ') || undefined,
  };
}

/** What a citation file of an event holds: the record's entry first, then its sources in their order. */
export function eventCitations(record: RecordGraph, event: Event, site: Site): CitationItem[] {
  return [citeEvent(record, event, site), ...event.sources.map((source) => citeSource(record, [event.id], source))];
}

/** What a citation file of a promise holds: the record's entry first, then the sources it has beside those of its events. */
export function promiseCitations(record: RecordGraph, promise: PromiseEntry, site: Site): CitationItem[] {
  const sources = promise.sources.map((source) => citeSource(record, promiseKey(promise), source));
  return [citePromise(record, promise, site), ...sources];
}

/** What record.bib holds: the record as a whole, then every event, then every promise. */
export function recordCitations(record: RecordGraph, site: Site): CitationItem[] {
  return [
    citeRecord(record, site),
    ...record.events.map((event) => citeEvent(record, event, site)),
    ...record.promises.map((promise) => citePromise(record, promise, site)),
  ];
}
