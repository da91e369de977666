import type { Event, RecordGraph } from '../../record/graph.ts';
import { addressOf, permalink, type Site } from '../address.ts';
import { connections } from '../connections.ts';
import { summaryOf } from '../summary.ts';

/** A `<meta name content>` of a page. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * Tags by which reference managers and scholarly search read an event page: Highwire Press (`citation_*`, as Google
 * Scholar's inclusion guidelines list them) and Dublin Core (DCMI Metadata Terms). Dates are those of the entry; the
 * event's own date is `DCTERMS.temporal`.
 */
export function eventMetaTags(record: RecordGraph, event: Event, site: Site): MetaTag[] {
  const { title, editors, language, licence } = record.vocabulary;
  const { topic } = connections(record);
  const url = permalink(site, addressOf('events', event.id));
  const tags: [string, string | undefined][] = [
    ['citation_title', event.title],
    ['citation_author', editors],
    ['citation_publisher', title],
    ['citation_publication_date', event.recorded.from.replaceAll('-', '/')],
    ['citation_online_date', (event.updated ?? event.recorded).from.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', url],
    ['DC.title', event.title],
    ['DC.creator', editors],
    ['DC.publisher', title],
    ['DC.type', 'Text'],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.description', summaryOf(event.lead, 300)],
    ['DC.rights', licence.url],
    ...event.topics.map((id): [string, string | undefined] => ['DC.subject', topic(id)?.name]),
    ['DCTERMS.issued', event.recorded.edtf],
    ['DCTERMS.modified', event.updated?.edtf],
    ['DCTERMS.temporal', event.date.edtf],
    ['DCTERMS.spatial', event.place],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}
