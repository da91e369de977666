import type { RecordGraph } from '../record/graph.ts';

/** How much the record holds. */
export interface Counts {
  readonly events: number;
  readonly facts: number;
  /** Facts that stand and cite nothing; the record's own rules keep this at 0. */
  readonly uncitedFacts: number;
  readonly disagreements: number;
  readonly promises: number;
  readonly people: number;
  readonly organisations: number;
  readonly publishers: number;
  readonly terms: number;
  readonly topics: number;
  /** Different addresses cited anywhere in the record. */
  readonly sources: number;
}

/** Counts what the record holds; a withdrawn fact is not counted. */
export function countRecord(record: RecordGraph): Counts {
  const facts = record.events.flatMap((event) => event.facts).filter((fact) => !fact.withdrawn);
  const { events, promises, people, organisations, publishers, terms, topics } = record;
  const citing = [...events, ...promises, ...people, ...organisations, ...terms];
  return {
    events: events.length,
    facts: facts.length,
    uncitedFacts: facts.filter((fact) => fact.prose.citations.length === 0).length,
    disagreements: events.reduce((sum, event) => sum + event.disagreements.length, 0),
    promises: promises.length,
    people: people.length,
    organisations: organisations.length,
    publishers: publishers.length,
    terms: terms.length,
    topics: topics.length,
    sources: new Set(citing.flatMap((entry) => entry.sources.map((source) => source.url))).size,
  };
}
