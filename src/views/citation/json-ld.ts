import type { EdtfDate } from '../../record/edtf-date.ts';
import type { Event, RecordGraph } from '../../record/graph.ts';
import { addressOf, permalink, type Site } from '../address.ts';
import { connections } from '../connections.ts';
import { summaryOf } from '../summary.ts';

/** The dates as ISO 8601, no finer than known; what is approximate about them has no place there. */
function isoDates(date: EdtfDate): { start: string; end: string | undefined; coverage: string } {
  const [start = '', end] = date.edtf.split('/').map((part) => part.replace(/[~?%]$/, ''));
  return { start, end, coverage: end === undefined ? start : `${start}/${end}` };
}

/**
 * What an event page is, for search engines (schema.org): an Article about an Event. It is not a ClaimReview, since it
 * rates nothing. Gives JSON in which `<` is escaped, so that it can stand in a script element.
 */
export function eventJsonLd(record: RecordGraph, event: Event, site: Site): string {
  const { title, editors, language, licence } = record.vocabulary;
  const links = connections(record);
  const url = permalink(site, addressOf('events', event.id));
  const home = permalink(site, '/');
  const { start, end, coverage } = isoDates(event.date);
  const editor = { '@type': 'Organization', name: editors, url: home };
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    headline: event.title,
    description: summaryOf(event.lead, 300),
    inLanguage: language,
    datePublished: event.recorded.from,
    dateModified: (event.updated ?? event.recorded).from,
    author: editor,
    publisher: editor,
    license: licence.url,
    isPartOf: { '@type': 'Dataset', name: title, url: home, license: licence.url },
    keywords: event.topics.flatMap((id) => links.topic(id)?.name ?? []),
    temporalCoverage: coverage,
    about: {
      '@type': 'Event',
      name: event.title,
      startDate: start,
      endDate: end,
      location: event.place === undefined ? undefined : { '@type': 'Place', name: event.place },
    },
    mentions: [
      ...event.people.flatMap((id) => {
        const person = links.person(id);
        return person ? [{ '@type': 'Person', name: person.name, url: permalink(site, addressOf('people', id)) }] : [];
      }),
      ...event.organisations.flatMap((id) => {
        const body = links.organisation(id);
        const address = permalink(site, addressOf('organisations', id));
        return body ? [{ '@type': 'Organization', name: body.name, url: address }] : [];
      }),
    ],
    citation: event.sources.filter((source) => source.link !== 'unsafe').map((source) => source.url),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
