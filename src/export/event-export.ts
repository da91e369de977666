import type { Event, RecordGraph } from '../record/graph.ts';
import { addressOf, permalink, type Site } from '../site/address.ts';
import { connections } from '../views/connections.ts';
import { eventEvidence } from '../views/evidence.ts';
import type { EventExport } from './schema/event.ts';
import { exportSource } from './source-export.ts';

/** An event as data. Addresses are absolute when `site` has an origin, else they begin with a slash. */
export function exportEvent(record: RecordGraph, event: Event, site: Site): EventExport {
  const links = connections(record);
  const evidence = eventEvidence(event, links.publisher);
  return {
    id: event.id,
    url: permalink(site, addressOf('events', event.id)),
    title: event.title,
    date: event.date.edtf,
    earliest: event.date.from,
    latest: event.date.to,
    voice: event.voice,
    stage: event.stage,
    kind: event.kind,
    weight: event.weight,
    period: event.period,
    disputed: event.disputed,
    topics: [...event.topics],
    place: event.place,
    people: [...event.people],
    organisations: [...event.organisations],
    terms: [...event.terms],
    lead: event.lead.text,
    facts: event.facts.map((fact) => ({
      number: fact.number,
      text: fact.prose.text,
      sources: [...fact.prose.citations],
      withdrawn: fact.withdrawn ? true : undefined,
    })),
    disagreements: event.disagreements.map((disagreement) => ({
      number: disagreement.number,
      kind: disagreement.kind,
      text: disagreement.prose.text,
      sources: [...disagreement.prose.citations],
    })),
    sources: event.sources.map(exportSource),
    related: event.related.map(({ event: id, relation }) => ({ event: id, relation })),
    evidence: {
      sources: evidence.sources,
      origins: [...evidence.origins],
      unknown: evidence.unknown,
      owners: evidence.owners,
      single: evidence.single,
      stateControlled: evidence.stateControlled,
      stateOnly: evidence.stateOnly,
      languages: [...evidence.languages],
    },
    promises: links.promisesOfEvent(event.id).map((promise) => promise.id),
    recorded: event.recorded.edtf,
    updated: event.updated?.edtf,
  };
}
