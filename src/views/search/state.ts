import { type Narrowing, type Sort, sorts } from './arrange.ts';

/** What the address of the search page keeps. */
export interface SearchState extends Narrowing {
  readonly q: string;
}

/** Parameters that are not facets. */
const own = new Set(['q', 'sort', 'from', 'to', 'date']);

function isSort(value: string | null): value is Sort {
  return sorts.some((sort) => sort === value);
}

function isDay(value: string | null): value is string {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Reads the state from the query string of an address; what it does not know becomes a facet that nothing holds. */
export function stateOf(parameters: URLSearchParams): SearchState {
  const facets = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    if (own.has(name) || value === '') continue;
    facets.set(name, [...(facets.get(name) ?? []), value]);
  }
  const sort = parameters.get('sort');
  const from = parameters.get('from');
  const to = parameters.get('to');
  return {
    q: parameters.get('q') ?? '',
    facets,
    sort: isSort(sort) ? sort : 'relevance',
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ignoreDate: parameters.get('date') === 'any',
  };
}

/** Writes the state as a query string, in a fixed order, leaving out what is as it is by default. */
export function parametersOf(state: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.q !== '') parameters.set('q', state.q);
  for (const [name, values] of state.facets) for (const value of values) parameters.append(name, value);
  if (state.from !== undefined) parameters.set('from', state.from);
  if (state.to !== undefined) parameters.set('to', state.to);
  if (state.ignoreDate === true) parameters.set('date', 'any');
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  return parameters;
}

/** The state with a value of a facet chosen, or no longer chosen. */
export function withFacet(state: SearchState, name: string, value: string, chosen: boolean): SearchState {
  const others = (state.facets.get(name) ?? []).filter((other) => other !== value);
  const facets = new Map(state.facets);
  const values = chosen ? [...others, value] : others;
  if (values.length > 0) facets.set(name, values);
  else facets.delete(name);
  return { ...state, facets };
}

/** The state with events of any date, except that a date in the words still counts. */
export function withoutRange({ q, facets, sort, ignoreDate }: SearchState): SearchState {
  return { q, facets, sort, ...(ignoreDate === undefined ? {} : { ignoreDate }) };
}

/** The state with its words and their order, and nothing else that narrows the results. */
export function withoutFilters(state: SearchState): SearchState {
  return withoutRange({ ...state, facets: new Map() });
}
