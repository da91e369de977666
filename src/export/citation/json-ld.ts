import type { EdtfDate } from '../../record/dates/edtf-date.ts';
import type { Event, PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { Prose } from '../../record/markdown/prose.ts';
import type { SourceData } from '../../record/schema/source.ts';
import { addressOf, permalink, type Site } from '../../site/address.ts';
import { connections } from '../../views/connections.ts';
import { datedSteps, firstSaid } from '../../views/promise/dated.ts';
import { promisers } from '../../views/promise/promisers.ts';
import { summaryOf } from '../../views/summary.ts';
import { coverageOf, isoDates } from './coverage.ts';

/** A thing of schema.org: its type and its properties. What is undefined is left out of the JSON. */
type Thing = Readonly<{ '@type': string } & Record<string, unknown>>;

/** JSON in which `<` is escaped, so that it can stand in a script element. */
function scriptText(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
}

/** The page of an entry as an article of the record's keepers, part of the record, dated by the days of the entry. */
function article(record: RecordGraph, entry: Event | PromiseEntry, text: Prose, address: string, site: Site): Thing {
  const { title, editors, language, licence } = record.vocabulary;
  const url = permalink(site, address);
  const home = permalink(site, '/');
  const editor = { '@type': 'Organization', name: editors, url: home };
  return {
    '@type': 'Article',
    '@id': url,
    url,
    headline: entry.title,
    description: summaryOf(text, 300),
    inLanguage: language,
    datePublished: entry.recorded.from,
    dateModified: (entry.updated ?? entry.recorded).from,
    author: editor,
    publisher: editor,
    license: licence.url,
    isPartOf: { '@type': 'Dataset', name: title, url: home, license: licence.url },
    keywords: entry.topics.flatMap((id) => connections(record).topic(id)?.name ?? []),
  };
}

/** A person or an organisation that has a page. */
function actor(collection: 'people' | 'organisations', id: string, name: string, site: Site): Thing {
  const type = collection === 'people' ? 'Person' : 'Organization';
  return { '@type': type, name, url: permalink(site, addressOf(collection, id)) };
}

/** The pages that the sources are, but for those that must not be linked. */
function cited(sources: readonly SourceData[]): string[] {
  return sources.filter((source) => source.link !== 'unsafe').map((source) => source.url);
}

function happened(title: string, date: EdtfDate): Thing {
  const { start, end } = isoDates(date);
  return { '@type': 'Event', name: title, startDate: start, endDate: end };
}

/**
 * What an event page is, for search engines (schema.org): an Article about an Event. It is not a ClaimReview, since it
 * rates nothing. Gives JSON for a script element.
 */
export function eventJsonLd(record: RecordGraph, event: Event, site: Site): string {
  const { person, organisation } = connections(record);
  return scriptText({
    ...article(record, event, event.lead, addressOf('events', event.id), site),
    temporalCoverage: coverageOf([event.date]),
    about: {
      ...happened(event.title, event.date),
      location: event.place === undefined ? undefined : { '@type': 'Place', name: event.place },
    },
    mentions: [
      ...event.people.flatMap((id) => {
        const someone = person(id);
        return someone ? [actor('people', id, someone.name, site)] : [];
      }),
      ...event.organisations.flatMap((id) => {
        const body = organisation(id);
        return body ? [actor('organisations', id, body.name, site)] : [];
      }),
    ],
    citation: cited(event.sources),
  });
}

/**
 * What the page of a promise is: an Article about what was promised, which is a CreativeWork of those who promised it, as
 * old as its first word. It is no Claim, since that is about facts and a promise about what is to come. Whoever has no
 * entry is a plain name: whether a person or a body is not known. Gives JSON for a script element.
 */
export function promiseJsonLd(record: RecordGraph, promise: PromiseEntry, site: Site): string {
  const steps = datedSteps(record, promise);
  const first = firstSaid(steps);
  const moved = new Set(steps.flatMap(({ event }) => event ?? []));
  return scriptText({
    ...article(record, promise, promise.text, addressOf('promises', promise.id), site),
    temporalCoverage: coverageOf(steps.map(({ date }) => date)),
    about: {
      '@type': 'CreativeWork',
      name: promise.title,
      dateCreated: first && isoDates(first.date).start,
      creator: promisers(record, promise).map(({ name, entry }) =>
        entry ? actor(entry.collection, entry.id, name, site) : name,
      ),
    },
    mentions: [...moved].map((event) => ({
      ...happened(event.title, event.date),
      url: permalink(site, addressOf('events', event.id)),
    })),
    citation: cited(promise.sources),
  });
}
