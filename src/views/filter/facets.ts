import type { Event, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { eventEvidence } from '../evidence.ts';
import { type FacetName, type FacetWord, ofFacets, type OfFacets } from './event-table.ts';
import { yearsOf, yearWords } from './years.ts';

const scopes: readonly FacetWord[] = [
  ['core', 'Core subjects'],
  ['context', 'Context'],
];

/** How important an event is, as readers and editors call it. */
export const weights: readonly FacetWord[] = [
  ['3', 'Key event'],
  ['2', 'Notable'],
  ['1', 'Other'],
];

const evidences: readonly FacetWord[] = [
  ['one-origin', 'At most one original source'],
  ['several-origins', 'Two or more original sources'],
  ['disputed', 'Disputed'],
  ['disagreements', 'Sources differ'],
];

/**
 * The values that each facet offers: id and label, in the order of the vocabulary or by name.
 * People and organisations without an event are left out; a record that calls no topic a core subject has no scopes.
 */
export function facetWords(record: RecordGraph): OfFacets<readonly FacetWord[]> {
  const { vocabulary } = record;
  const links = connections(record);
  const labels = (words: readonly { readonly id: string; readonly label: string }[]): FacetWord[] =>
    words.map(({ id, label }): FacetWord => [id, label]);
  const names = (
    actors: readonly { readonly id: string; readonly name: string }[],
    events: (id: string) => readonly Event[],
  ): FacetWord[] => actors.filter(({ id }) => events(id).length > 0).map(({ id, name }): FacetWord => [id, name]);
  return {
    topic: record.topics.map(({ id, name }): FacetWord => [id, name]),
    scope: record.topics.some(({ core }) => core) ? scopes : [],
    voice: labels(vocabulary.voices),
    stage: labels(vocabulary.stages),
    year: yearWords(record.events.map(({ date }) => date)),
    weight: weights,
    evidence: evidences,
    kind: labels(vocabulary.kinds),
    person: names(record.people, links.eventsOfPerson),
    organisation: names(record.organisations, links.eventsOfOrganisation),
  };
}

/** The ids of the values an event has in a facet. */
function facetValues(record: RecordGraph, event: Event, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'topic':
      return event.topics;
    case 'scope':
      return [event.topics.some((id) => connections(record).topic(id)?.core) ? 'core' : 'context'];
    case 'voice':
      return [event.voice];
    case 'stage':
      return [event.stage];
    case 'year':
      return yearsOf(event.date);
    case 'weight':
      return [String(event.weight)];
    case 'evidence': {
      const { single } = eventEvidence(event, connections(record).publisher);
      return [
        single ? 'one-origin' : 'several-origins',
        ...(event.disputed ? ['disputed'] : []),
        ...(event.disagreements.length > 0 ? ['disagreements'] : []),
      ];
    }
    case 'kind':
      return [event.kind];
    case 'person':
      return event.people;
    case 'organisation':
      return event.organisations;
  }
}

/** Of each facet the values of each event, as places in the facet's list of words. */
export function facetColumns(record: RecordGraph, words: OfFacets<readonly FacetWord[]>): OfFacets<number[][]> {
  return ofFacets((facet) => {
    const places = new Map(words[facet].map(([id], place) => [id, place]));
    return record.events.map((event) => facetValues(record, event, facet).flatMap((id) => places.get(id) ?? []));
  });
}
