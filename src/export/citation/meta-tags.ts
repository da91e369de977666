import type { Event, PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { Prose } from '../../record/markdown/prose.ts';
import { addressOf, permalink, type Site } from '../../site/address.ts';
import { connections } from '../../views/connections.ts';
import { datedSteps } from '../../views/promise/dated.ts';
import { summaryOf } from '../../views/summary.ts';
import { coverageOf } from './coverage.ts';

/** A `<meta name content>` of a page. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What an entry is about in time and place: a date or an interval, and a place in words. */
interface Coverage {
  readonly temporal: string | undefined;
  readonly spatial?: string | undefined;
}

/**
 * Highwire Press (`citation_*`, as Google Scholar's inclusion guidelines list them) and Dublin Core (DCMI Metadata Terms).
 * Dates are those of the entry; the time it is about is `DCTERMS.temporal`.
 */
function metaTags(
  record: RecordGraph,
  entry: Event | PromiseEntry,
  text: Prose,
  url: string,
  { temporal, spatial }: Coverage,
): MetaTag[] {
  const { title, editors, language, licence } = record.vocabulary;
  const { topic } = connections(record);
  const tags: [string, string | undefined][] = [
    ['citation_title', entry.title],
    // A comma keeps readers such as Zotero from taking the last word of a body for a family name.
    ['citation_author', `${editors},`],
    ['citation_publisher', title],
    ['citation_publication_date', entry.recorded.from.replaceAll('-', '/')],
    ['citation_online_date', (entry.updated ?? entry.recorded).from.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', url],
    ['DC.title', entry.title],
    ['DC.creator', editors],
    ['DC.publisher', title],
    // Zotero takes any page with a citation_title for a journal article, unless this names another of its item types.
    ['DC.type', 'webpage'],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.description', summaryOf(text, 300)],
    ['DC.rights', licence.url],
    ...entry.topics.map((id): [string, string | undefined] => ['DC.subject', topic(id)?.name]),
    ['DCTERMS.issued', entry.recorded.edtf],
    ['DCTERMS.modified', entry.updated?.edtf],
    ['DCTERMS.temporal', temporal],
    ['DCTERMS.spatial', spatial],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** Tags by which reference managers and scholarly search read an event page; it is about the event's own date and place. */
export function eventMetaTags(record: RecordGraph, event: Event, site: Site): MetaTag[] {
  const url = permalink(site, addressOf('events', event.id));
  return metaTags(record, event, event.lead, url, { temporal: event.date.edtf, spatial: event.place });
}

/** The same tags for the page of a promise; it is about the time from its first step to its last. */
export function promiseMetaTags(record: RecordGraph, promise: PromiseEntry, site: Site): MetaTag[] {
  const url = permalink(site, addressOf('promises', promise.id));
  const dates = datedSteps(record, promise).map(({ date }) => date);
  return metaTags(record, promise, promise.text, url, { temporal: coverageOf(dates) });
}
