import type { Event, RecordGraph } from '../record/graph.ts';
import { addressOf, permalink, type Site } from '../site/address.ts';
import { escapeXml } from './feed/xml.ts';

/** An answer of the form `rich` of oEmbed 1.0 (oembed.com, section 2.3.4); sizes are in CSS pixels, the age in seconds. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/** The address of the card of an event, for frames on other sites. */
function embedAddress(event: Event): string {
  return `/embed/events/${event.id}/`;
}

/** The address of the oEmbed answer for an event. */
export function oEmbedAddress(event: Event): string {
  return `/oembed/events/${event.id}.json`;
}

const size = { width: 560, height: 420 };

/** The oEmbed answer for an event: a frame with its card. */
export function oEmbedOf(record: RecordGraph, event: Event, site: Site): OEmbed {
  const { title, editors } = record.vocabulary;
  const source = escapeXml(permalink(site, embedAddress(event)));
  return {
    version: '1.0',
    type: 'rich',
    title: event.title,
    author_name: editors,
    provider_name: title,
    provider_url: permalink(site, '/'),
    cache_age: 86_400,
    ...size,
    html: `<iframe src="${source}" title="${escapeXml(event.title)}" width="${size.width}" height="${size.height}" loading="lazy"></iframe><p><a href="${escapeXml(permalink(site, addressOf('events', event.id)))}">${escapeXml(event.title)}</a></p>`,
  };
}
