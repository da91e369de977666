import { type FacetName, facetNames, ofFacets, type OfFacets } from './event-table.ts';

/** The orders of what was found; the timeline is in time order. */
export const sorts = ['relevance', 'oldest', 'newest', 'weight'] as const;
export type Sort = (typeof sorts)[number];

/** What a reader has asked the timeline or the search to show. Days are ISO 8601; an empty text means "not asked". */
export interface ViewState {
  /** Ids of the chosen values; an event shows when it has one of them in every facet that has any. */
  readonly facets: OfFacets<readonly string[]>;
  /** What is searched for, as it was typed. */
  readonly text: string;
  readonly from: string;
  readonly to: string;
  /** Shows only what had happened by that day. */
  readonly asOf: string;
  /** With `asOf`: leaves out what was published after that day. */
  readonly hideLater: boolean;
  /** A date among the words is not taken for a filter. */
  readonly anyDate: boolean;
  readonly sort: Sort;
}

export const nothingAsked: ViewState = {
  facets: ofFacets(() => []),
  text: '',
  from: '',
  to: '',
  asOf: '',
  hideLater: false,
  anyDate: false,
  sort: 'relevance',
};

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * The first or last day of a date as it stands in an address: "2015", "2015-10" or "2015-10-12".
 * Empty for anything else, and for days that are not in the calendar.
 */
export function boundOf(text: string, end: 'first' | 'last'): string {
  const match = datePattern.exec(text);
  if (!match) return '';
  const year = Number(match[1]);
  const month = Number(match[2] ?? (end === 'first' ? 1 : 12));
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(match[3] ?? (end === 'first' ? 1 : lastDay));
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return '';
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Reads a view from the query of an address. Values are repeated keys (`topic=lunar&topic=crewed`); unknown keys are left alone. */
export function readView(query: URLSearchParams): ViewState {
  const all = (facet: FacetName): string[] => [...new Set(query.getAll(facet).filter((value) => value !== ''))];
  return {
    facets: ofFacets(all),
    text: (query.get('q') ?? '').trim(),
    from: boundOf(query.get('from') ?? '', 'first'),
    to: boundOf(query.get('to') ?? '', 'last'),
    asOf: boundOf(query.get('as-of') ?? '', 'last'),
    hideLater: query.get('later') === 'hide',
    anyDate: query.get('date') === 'any',
    sort: sorts.find((sort) => sort === query.get('sort')) ?? nothingAsked.sort,
  };
}

/** The query of a view, without the question mark; always in the same order, so that equal views have equal addresses. */
export function writeView(view: ViewState): string {
  const query = new URLSearchParams();
  for (const facet of facetNames) for (const value of view.facets[facet].toSorted()) query.append(facet, value);
  const text = view.text.trim();
  if (text) query.set('q', text);
  if (view.from) query.set('from', view.from);
  if (view.to) query.set('to', view.to);
  if (view.asOf) query.set('as-of', view.asOf);
  if (view.asOf && view.hideLater) query.set('later', 'hide');
  if (text && view.anyDate) query.set('date', 'any');
  if (view.sort !== nothingAsked.sort) query.set('sort', view.sort);
  return query.toString();
}

/** The view with a value of a facet chosen, or no longer chosen. */
export function withFacet(view: ViewState, facet: FacetName, value: string, chosen: boolean): ViewState {
  const others = view.facets[facet].filter((other) => other !== value);
  return { ...view, facets: { ...view.facets, [facet]: chosen ? [...others, value] : others } };
}

/** The view with its words and their order, and nothing else that narrows it. */
export function wordsOnly({ text, anyDate, sort }: ViewState): ViewState {
  return { ...nothingAsked, text, anyDate, sort };
}
