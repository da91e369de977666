import type { Event, PromiseEntry, RecordGraph } from '../record/graph.ts';
import { connections } from './connections.ts';
import { eventEvidence } from './evidence.ts';

/** The sums that front pages and downloads state. All are counted, never written by hand. */
export interface Totals {
  readonly events: number;
  readonly facts: number;
  readonly uncited: number;
  readonly disagreements: number;
  readonly promises: number;
  readonly people: number;
  readonly organisations: number;
  readonly publishers: number;
  readonly terms: number;
  /** Distinct addresses cited by events. */
  readonly sources: number;
  readonly singleOrigin: number;
}

function sum(events: readonly Event[], of: (event: Event) => number): number {
  return events.reduce((total, event) => total + of(event), 0);
}

/** Counts the record. Withdrawn facts do not count. */
export function totals(record: RecordGraph): Totals {
  const { events } = record;
  const { publisher } = connections(record);
  const standing = (event: Event) => event.facts.filter((fact) => !fact.withdrawn);
  return {
    events: events.length,
    facts: sum(events, (event) => standing(event).length),
    uncited: sum(events, (event) => standing(event).filter((fact) => fact.prose.citations.length === 0).length),
    disagreements: sum(events, (event) => event.disagreements.length),
    promises: record.promises.length,
    people: record.people.length,
    organisations: record.organisations.length,
    publishers: record.publishers.length,
    terms: record.terms.length,
    sources: new Set(events.flatMap((event) => event.sources.map((source) => source.url))).size,
    singleOrigin: events.filter((event) => eventEvidence(event, publisher).single).length,
  };
}

/** Promises by verdict, in the vocabulary's order; verdicts that none has are left out. */
export function promisesByVerdict(
  record: RecordGraph,
): { readonly verdict: RecordGraph['vocabulary']['verdicts'][number]; readonly promises: readonly PromiseEntry[] }[] {
  return record.vocabulary.verdicts
    .map((verdict) => ({ verdict, promises: record.promises.filter((promise) => promise.verdict.is === verdict.id) }))
    .filter(({ promises }) => promises.length > 0);
}
