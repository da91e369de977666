import type { Event, PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { Site } from '../../site/address.ts';
import { dateWords } from '../../views/date-words.ts';
import { type CitationItem, citeEvent, citePromise, citeRecord } from './items.ts';

function sentence(item: CitationItem, dated: string): string {
  const parts = [...item.authors.map(({ name }) => name), `“${item.title}”`, item.container, dated, item.url];
  // No full stop: it would be taken for a part of the address.
  return parts.filter((part) => part !== undefined).join(', ');
}

function changed({ recorded, updated }: Pick<Event | PromiseEntry, 'recorded' | 'updated'>): string {
  return updated ? `updated ${dateWords(updated)}` : `added ${dateWords(recorded)}`;
}

/** How to cite an event in running text; the date of access is the reader's to add. */
export function eventCitationText(record: RecordGraph, event: Event, site: Site): string {
  return sentence(citeEvent(record, event, site), changed(event));
}

/** How to cite a promise in running text. */
export function promiseCitationText(record: RecordGraph, promise: PromiseEntry, site: Site): string {
  return sentence(citePromise(record, promise, site), changed(promise));
}

/** How to cite any other page, by its title and full address. */
export function pageCitationText(record: RecordGraph, title: string, url: string, site: Site): string {
  const item = citeRecord(record, site);
  const dated = item.issued ? `as of ${dateWords(item.issued)}` : '';
  return sentence({ ...item, title, container: record.vocabulary.title, url }, dated);
}

/** How to cite the whole record in running text. */
export function recordCitationText(record: RecordGraph, site: Site): string {
  const item = citeRecord(record, site);
  return sentence(item, item.issued ? `as of ${dateWords(item.issued)}` : '');
}
