import type { RecordGraph } from '../record/graph.ts';
import { connections } from './connections.ts';
import { eventEvidence, originOf } from './evidence.ts';
import { singleOriginEvents, stateOnlyEvents } from './evidence-base.ts';
import { statesWords } from './publisher/control-class.ts';
import { publishersByControl } from './publisher/publisher-index.ts';
import { pluralise, joined, languageName } from './words.ts';

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

/** Languages and owners named in a sentence; the rest are counted. */
const namedInSentence = 4;

function tracing(record: RecordGraph): string {
  const sources = record.events.flatMap((event) => event.sources);
  const unknown = sources.filter((source) => originOf(source) === undefined).length;
  const own = sources.filter((source) => originOf(source) === (source.publisher ?? source.outlet)).length;
  const relayed = sources.length - own - unknown;
  const origins = new Set(sources.map(originOf).filter((id) => id !== undefined)).size;
  const pages = new Set(sources.map(({ url }) => url)).size;
  return (
    `The ${pluralise(record.events.length, 'event')} cite ${pluralise(pages, 'page')}, ${times(sources.length)} in all: ` +
    `${times(own)} for the outlet’s own report, ${times(relayed)} for a report by someone else, and ${times(unknown)} for a ` +
    `report that could not be traced. Those that could be traced come from ${pluralise(origins, 'original source')}.`
  );
}

function stateOnly(record: RecordGraph): string {
  const groups = stateOnlyEvents(record);
  const all = groups.reduce((sum, { events }) => sum + events.length, 0);
  if (all === 0) return 'No event has only state-controlled original sources.';
  const named = groups.slice(0, namedInSentence - 1);
  const rest = groups.slice(named.length).reduce((sum, { events }) => sum + events.length, 0);
  const parts = named.map(({ countries, events }) =>
    countries.length > 1
      ? `of both ${statesWords(record, countries)} for ${events.length}`
      : `of ${statesWords(record, countries)} for ${events.length}`,
  );
  if (rest > 0) parts.push(`of others or mixed for ${rest}`);
  const share = all === record.events.length ? `all ${all} events` : `${all} of the ${record.events.length} events`;
  return `For ${share}, every original source traced is controlled by a state or ruling party: ${joined(parts)}.`;
}

function single(record: RecordGraph): string {
  const { publisher } = connections(record);
  const events = singleOriginEvents(record);
  const one = events.length;
  const page = events.filter((event) => eventEvidence(event, publisher).sources === 1).length;
  return `${pluralise(one, 'event')} ${one === 1 ? 'has' : 'have'} at most one independent original source; ${page} of them ${page === 1 ? 'cites' : 'cite'} a single page.`;
}

function languages(record: RecordGraph): string {
  const counts = new Map<string, number>();
  const sources = record.events.flatMap((event) => event.sources);
  const pages = new Map(
    sources.flatMap(({ url, language }): [string, string][] => (language === undefined ? [] : [[url, language]])),
  );
  for (const code of pages.values()) counts.set(code, (counts.get(code) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const named = sorted.slice(0, namedInSentence).map(([code, count]) => `${languageName(record, code)} (${count})`);
  const rest = sorted.slice(named.length);
  if (rest.length > 0)
    named.push(`${pluralise(rest.length, 'other language')} (${rest.reduce((sum, [, n]) => sum + n, 0)})`);
  const only = new Map<string, number>();
  for (const event of record.events) {
    const codes = new Set(event.sources.map(({ language }) => language));
    const [code] = codes;
    if (codes.size === 1 && code !== undefined) only.set(code, (only.get(code) ?? 0) + 1);
  }
  const alone = [...only]
    .sort(([, x], [, y]) => y - x)
    .slice(0, 3)
    .map(([code, count]) => `${count} in ${languageName(record, code)}`);
  const monoglot = [...only.values()].reduce((sum, count) => sum + count, 0);
  const written =
    named.length === 0 ? 'The language of no page is recorded.' : `The pages are written in ${joined(named)}.`;
  if (monoglot === 0) return `${written} For no event are all sources in one language.`;
  return `${written} For ${pluralise(monoglot, 'event')}, all sources are in one language: ${joined(alone)}${only.size > 3 ? ', the rest in others' : ''}.`;
}

/** The outlets from whose own reports the most events are known, with the number of events. */
export function leadingOrigins(
  record: RecordGraph,
  count: number,
): { readonly id: string; readonly name: string; readonly events: number; readonly sole: number }[] {
  return publishersByControl(record)
    .flatMap(({ lines }) => lines)
    .map(({ publisher, weight }) => ({
      id: publisher.id,
      name: publisher.name,
      events: weight.originOf.length,
      sole: weight.soleOriginOf.length,
    }))
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}

/** The evidence for the whole record, in sentences, all of them counted. */
export function evidenceBaseWords(record: RecordGraph): string[] {
  return [tracing(record), stateOnly(record), single(record), languages(record)];
}
