/**
 * The facets that events are narrowed by, in the order in which they are shown. They are also the keys of the addresses
 * of the timeline and the search.
 */
export const facetNames = [
  'topic',
  'scope',
  'voice',
  'stage',
  'year',
  'weight',
  'evidence',
  'kind',
  'person',
  'organisation',
] as const;

export type FacetName = (typeof facetNames)[number];

/** Facets of very many values: a file of their own, fetched when a reader reaches for one of them. */
export const nameFacets = ['person', 'organisation'] as const;

/** The id and the label of a value. */
export type FacetWord = readonly [id: string, label: string];

/** Something of each facet. */
export type OfFacets<T> = Readonly<Record<FacetName, T>>;

/** Makes something of each facet. */
export function ofFacets<T>(make: (facet: FacetName) => T): OfFacets<T> {
  return {
    topic: make('topic'),
    scope: make('scope'),
    voice: make('voice'),
    stage: make('stage'),
    year: make('year'),
    weight: make('weight'),
    evidence: make('evidence'),
    kind: make('kind'),
    person: make('person'),
    organisation: make('organisation'),
  };
}

/**
 * What events are narrowed, counted and ordered by, on the timeline and in the search. Events are held in columns, in
 * time order: the same place in each column is the same event.
 */
export interface EventTable {
  /** First and last possible day (ISO 8601). */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The day by which the event was first published, where that is later than the event itself; else empty. */
  readonly later: readonly string[];
  /** Where each voice is drawn and how each stage is marked, in the order of `words`. */
  readonly positions: readonly string[];
  readonly marks: readonly string[];
  /** The values of each facet; those of `nameFacets` are empty until their file is there. */
  readonly words: OfFacets<readonly FacetWord[]>;
  /** Places in `words`, per event. */
  readonly facets: OfFacets<readonly (readonly number[])[]>;
}
