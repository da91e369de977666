import { type FacetName, facetNames } from './index-format.ts';

/** What a reader has asked the timeline to show. Days are ISO 8601; an empty text means "not asked". */
export interface ViewState {
  /** Ids of the chosen values; an event shows when it has one of them in every facet that has any. */
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  /** Words that all occur in the title, the place or a name. */
  readonly text: string;
  readonly from: string;
  readonly to: string;
  /** Shows only what had happened by that day. */
  readonly asOf: string;
  /** With `asOf`: leaves out what was published after that day. */
  readonly hideLater: boolean;
}

export const nothingAsked: ViewState = {
  facets: { topic: [], voice: [], stage: [], weight: [], evidence: [], kind: [], person: [], organisation: [] },
  text: '',
  from: '',
  to: '',
  asOf: '',
  hideLater: false,
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
    facets: {
      topic: all('topic'),
      voice: all('voice'),
      stage: all('stage'),
      weight: all('weight'),
      evidence: all('evidence'),
      kind: all('kind'),
      person: all('person'),
      organisation: all('organisation'),
    },
    text: (query.get('q') ?? '').trim(),
    from: boundOf(query.get('from') ?? '', 'first'),
    to: boundOf(query.get('to') ?? '', 'last'),
    asOf: boundOf(query.get('as-of') ?? '', 'last'),
    hideLater: query.get('later') === 'hide',
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
  return query.toString();
}
