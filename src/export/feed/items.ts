import type { Change, Event, RecordGraph } from '../../record/graph.ts';
import { addressOf, permalink, type Site } from '../../site/address.ts';
import { connections } from '../../views/connections.ts';
import { dateWords } from '../../views/date-words.ts';
import { changedDay } from '../latest-day.ts';
import { proseHtml } from '../../views/prose-html.ts';
import { stageOf, voiceOf } from '../../views/words.ts';
import { escapeXml } from './xml.ts';

/** How many of the newest events a feed holds; the whole record is in events.json. */
export const feedLength = 100;

/** One item of a feed, whatever its format. Days are ISO 8601 dates. */
export interface FeedItem {
  /** Its permanent address, which is also its id. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly published: string;
  readonly updated: string;
  readonly categories: readonly string[];
}

/** A feed, whatever its format. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page it is about. */
  readonly home: string;
  readonly language: string;
  readonly author: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** The day of its latest change. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

function eventHtml(record: RecordGraph, event: Event, site: Site): string {
  const options = { base: permalink(site, '/') };
  const about = [dateWords(event.date), voiceOf(record, event.voice).label, stageOf(record, event.stage).label];
  const facts = event.facts.filter((fact) => !fact.withdrawn);
  const list = facts.map((fact) => `<li>${proseHtml(fact.prose, options)}</li>`).join('');
  const lead = proseHtml(event.lead, options);
  return `<p>${escapeXml(about.join(' · '))}</p>${lead}${list === '' ? '' : `<ul>${list}</ul>`}`;
}

function eventItem(record: RecordGraph, event: Event, site: Site): FeedItem {
  const { topic } = connections(record);
  return {
    url: permalink(site, addressOf('events', event.id)),
    title: event.title,
    summary: event.lead.text,
    html: eventHtml(record, event, site),
    published: event.recorded.from,
    updated: changedDay(event),
    categories: event.topics.flatMap((id) => topic(id)?.name ?? []),
  };
}

function changeItem(change: Change, site: Site): FeedItem {
  return {
    url: permalink(site, `/changes/#${change.id}`),
    title: change.title,
    summary: change.text.text,
    html: proseHtml(change.text, { base: permalink(site, '/') }),
    published: change.date.from,
    updated: change.date.from,
    categories: [change.kind],
  };
}

/** Below, equal to or above zero, as sorting wants it: later text first. */
function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

/** Newest recorded first; among events recorded on one day, the latest event first. */
function newestFirst(events: readonly Event[]): Event[] {
  return events.toSorted(
    (a, b) =>
      descending(a.recorded.from, b.recorded.from) ||
      descending(a.date.from, b.date.from) ||
      descending(a.date.to, b.date.to) ||
      descending(b.id, a.id),
  );
}

function feed(
  record: RecordGraph,
  site: Site,
  about: { readonly title: string; readonly description: string; readonly page: string },
  items: readonly FeedItem[],
): Feed {
  const { language, editors, licence, closing } = record.vocabulary;
  const days = items.map((item) => item.updated).sort();
  return {
    title: about.title,
    description: about.description,
    home: permalink(site, about.page),
    language,
    author: editors,
    licence,
    updated: days.at(-1) ?? closing.to,
    items,
  };
}

function eventFeed(
  record: RecordGraph,
  site: Site,
  about: { readonly title: string; readonly description: string; readonly page: string },
  events: readonly Event[],
): Feed {
  const newest = newestFirst(events).slice(0, feedLength);
  return feed(
    record,
    site,
    about,
    newest.map((event) => eventItem(record, event, site)),
  );
}

/** The newest events of the record. */
export function recordFeed(record: RecordGraph, site: Site): Feed {
  const { title, tagline, description } = record.vocabulary;
  return eventFeed(record, site, { title: `${title}: ${tagline}`, description, page: '/' }, record.events);
}

/** The newest events of a topic. Throws a `RangeError` when there is no such topic. */
export function topicFeed(record: RecordGraph, topicId: string, site: Site): Feed {
  const links = connections(record);
  const topic = links.topic(topicId);
  if (!topic) throw new RangeError(`There is no topic "${topicId}".`);
  const title = `${record.vocabulary.title}: ${topic.name}`;
  const page = addressOf('topics', topicId);
  return eventFeed(record, site, { title, description: topic.summary, page }, links.eventsOfTopic(topicId));
}

/** Corrections and additions to the record, newest first. */
export function changesFeed(record: RecordGraph, site: Site): Feed {
  const { title } = record.vocabulary;
  return feed(
    record,
    site,
    { title: `${title}: changes`, description: `Corrections and additions to ${title}`, page: '/changes/' },
    record.changes.map((change) => changeItem(change, site)),
  );
}
