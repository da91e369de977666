import { describe, expect, it } from 'vitest';
import { parametersOf, stateOf, withFacet, withoutFilters, withoutRange } from '../../../src/views/search/state.ts';

const written = (state: Parameters<typeof parametersOf>[0]): string => parametersOf(state).toString();

describe('the address of a search', () => {
  it('keeps everything, and comes back the same', () => {
    const query = 'q=a+b&topic=x&topic=y&person=z&from=2015-01-01&to=2015-12-31&date=any&sort=newest';
    expect(written(stateOf(new URLSearchParams(query)))).toBe(query);
  });

  it('leaves out what is so by default and what is no day or order', () => {
    expect(written(stateOf(new URLSearchParams('q=&sort=relevance&from=soon&sort=x')))).toBe('');
  });

  it('takes a value of a facet in and out', () => {
    const state = stateOf(new URLSearchParams('topic=x'));
    expect(written(withFacet(state, 'topic', 'y', true))).toBe('topic=x&topic=y');
    expect(written(withFacet(state, 'topic', 'x', false))).toBe('');
  });

  it('takes out a range of dates, or all that narrows the results, and keeps words and order', () => {
    const state = stateOf(new URLSearchParams('q=a&topic=x&from=2015-01-01&date=any&sort=newest'));
    expect(written(withoutRange(state))).toBe('q=a&topic=x&date=any&sort=newest');
    expect(written(withoutFilters(state))).toBe('q=a&date=any&sort=newest');
  });
});
