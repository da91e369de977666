import type { Event, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { eventEvidence } from '../evidence.ts';
import { type FacetName, type FacetWord, facetNames } from './index-format.ts';

/** The headings of the facets, as readers see them. */
export const facetHeadings: Readonly<Record<FacetName, string>> = {
  topic: 'Topic',
  voice: 'Voice',
  stage: 'Stage',
  weight: 'Weight',
  evidence: 'Evidence',
  kind: 'Kind',
  person: 'Person',
  organisation: 'Organisation',
};

const weights: readonly FacetWord[] = [
  ['3', 'Landmark'],
  ['2', 'Notable'],
  ['1', 'Supporting'],
];

const evidences: readonly FacetWord[] = [
  ['one-origin', 'One origin'],
  ['several-origins', 'Several origins'],
  ['disputed', 'Core disputed'],
  ['disagreements', 'Sources differ'],
];

/**
 * The values that each facet offers: id and label, in the order of the vocabulary or by name.
 * People and organisations without an event are left out.
 */
export function facetWords(record: RecordGraph): Record<FacetName, readonly FacetWord[]> {
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
    voice: labels(vocabulary.voices),
    stage: labels(vocabulary.stages),
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
    case 'voice':
      return [event.voice];
    case 'stage':
      return [event.stage];
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

/** Values of all facets of an event, as positions in the facet's list of words. */
export function facetPositions(
  record: RecordGraph,
  words: Readonly<Record<FacetName, readonly FacetWord[]>>,
): (event: Event) => Record<FacetName, number[]> {
  const positions = new Map(
    facetNames.map((facet) => [facet, new Map(words[facet].map(([id], position) => [id, position]))]),
  );
  const of = (event: Event, facet: FacetName): number[] =>
    facetValues(record, event, facet).flatMap((id) => positions.get(facet)?.get(id) ?? []);
  return (event) => ({
    topic: of(event, 'topic'),
    voice: of(event, 'voice'),
    stage: of(event, 'stage'),
    weight: of(event, 'weight'),
    evidence: of(event, 'evidence'),
    kind: of(event, 'kind'),
    person: of(event, 'person'),
    organisation: of(event, 'organisation'),
  });
}
