import type { Event, Publisher, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { originOf } from '../evidence.ts';
import { pluralise, countryName, joined, labelOf } from '../words.ts';
import { type CitedPage, citedPages } from './cited-pages.ts';
import { type Weight, weightOf } from './publisher-index.ts';

/** An event that rests on an outlet, and how. */
export interface RestingEvent {
  readonly event: Event;
  /** Number of the outlet's own pages among the event's sources. */
  readonly pages: number;
  /** Other outlets whose pages relay its report. */
  readonly relayedBy: readonly string[];
  /** The outlet's pages here relay these others. */
  readonly relays: readonly string[];
  readonly soleOrigin: boolean;
}

/** Everything the page of an outlet shows beyond the entry itself. */
export interface PublisherView {
  readonly weight: Weight;
  /** "News agency". */
  readonly kind: string;
  /** Where it is based, who controls it, who owns it. */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly events: readonly RestingEvent[];
  readonly pages: readonly CitedPage[];
  /** Other outlets here of the same owner. */
  readonly siblings: readonly Publisher[];
}

function facts(record: RecordGraph, publisher: Publisher): { readonly label: string; readonly words: string }[] {
  const of = publisher.of === undefined ? '' : `, ${countryName(record, publisher.of)}`;
  return [
    {
      label: 'Based in',
      words: publisher.country === undefined ? 'not known' : countryName(record, publisher.country),
    },
    { label: 'Control', words: `${labelOf(record.vocabulary.controls, publisher.control)}${of}` },
    ...(publisher.owner === undefined ? [] : [{ label: 'Owner', words: publisher.owner }]),
  ];
}

function resting(record: RecordGraph, publisher: Publisher, event: Event): RestingEvent {
  const name = (id: string): string => connections(record).publisher(id)?.name ?? id;
  const own = event.sources.filter((source) => source.publisher === publisher.id);
  const from = event.sources.filter((source) => originOf(source) === publisher.id && source.publisher !== publisher.id);
  const origins = new Set(event.sources.map(originOf).filter((id) => id !== undefined));
  return {
    event,
    pages: own.length,
    relayedBy: [...new Set(from.map((source) => (source.publisher ? name(source.publisher) : (source.outlet ?? ''))))],
    relays: [
      ...new Set(
        own.flatMap((source) => {
          const origin = originOf(source);
          return origin === undefined || origin === publisher.id ? [] : [name(origin)];
        }),
      ),
    ],
    soleOrigin: origins.size === 1 && origins.has(publisher.id),
  };
}

/** Puts together what the page of an outlet shows. */
export function publisherView(record: RecordGraph, publisher: Publisher): PublisherView {
  const events = connections(record).eventsOfPublisher(publisher.id);
  return {
    weight: weightOf(record, publisher.id),
    kind: labelOf(record.vocabulary.publisherKinds, publisher.kind),
    facts: facts(record, publisher),
    events: events.map((event) => resting(record, publisher, event)),
    pages: citedPages(record).filter(({ source }) => source.publisher?.id === publisher.id),
    siblings:
      publisher.owner === undefined
        ? []
        : record.publishers.filter((other) => other.owner === publisher.owner && other.id !== publisher.id),
  };
}

/** How an event uses the outlet's reports, in words: "2 pages, carrying reports by TASS", "carried by Sputnik and RT; only original source traced". */
export function restingWords({ pages, relayedBy, relays, soleOrigin }: RestingEvent): string {
  const parts: string[] = [];
  if (pages > 0)
    parts.push(`${pluralise(pages, 'page')}${relays.length > 0 ? `, carrying reports by ${joined(relays)}` : ''}`);
  if (relayedBy.length > 0) parts.push(`carried by ${joined(relayedBy)}`);
  if (soleOrigin) parts.push('only original source traced');
  return parts.join('; ');
}

/** How many events use the outlet's reports, in words. */
export function weightWords({ weight, events }: Pick<PublisherView, 'weight' | 'events'>): string {
  const relayed = events.filter(({ relayedBy }) => relayedBy.length > 0).length;
  const sentences = [
    weight.cites.length === 0
      ? 'No event cites it directly.'
      : `${pluralise(weight.cites.length, 'event')} ${weight.cites.length === 1 ? 'cites' : 'cite'} one of its pages.`,
  ];
  if (relayed > 0) sentences.push(`In ${relayed}, other outlets carry its report.`);
  if (weight.originOf.length > 0)
    sentences.push(
      `It is an original source for ${weight.originOf.length}, ` +
        (weight.soleOriginOf.length === 0
          ? 'never the only one traced.'
          : `and the only one traced for ${weight.soleOriginOf.length}.`),
    );
  else sentences.push('None traces back to its own reporting.');
  return sentences.join(' ');
}
