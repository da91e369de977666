/** Facets of very many values, whose columns are fetched only when a reader opens one of them. */
export const laterFacets = [
  { name: 'person', label: 'Person' },
  { name: 'organisation', label: 'Organisation' },
] as const;
