import type { OfFacets } from './event-table.ts';

/** The headings of the facets, as readers see them. */
export const facetHeadings: OfFacets<string> = {
  topic: 'Topic',
  scope: 'Scope',
  voice: 'Who',
  stage: 'How far it got',
  year: 'Year',
  weight: 'Importance',
  evidence: 'Evidence',
  kind: 'Type of event',
  person: 'Person',
  organisation: 'Organisation',
};
