import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../../src/record/load.ts';
import { filterIndex, folded } from '../../../src/views/timeline/filter.ts';
import { timelineIndex } from '../../../src/views/timeline/index-data.ts';
import { type FacetName, facetNames } from '../../../src/views/timeline/index-format.ts';
import { readView } from '../../../src/views/timeline/view-state.ts';

const tides = loadRecord('tests/fixtures/tides');
const index = timelineIndex(tides);
const real = timelineIndex(loadRecord('content'));
const shown = (query: string): string[] =>
  filterIndex(index, readView(new URLSearchParams(query))).shown.map((at) => index.id[at] ?? '');

describe('filters', () => {
  it('show every event, in time order, when nothing is asked', () => {
    expect(shown('')).toEqual(index.id);
  });

  it('join the values of one facet by "or"', () => {
    expect(shown('voice=ostrand')).toHaveLength(3);
    expect(shown('voice=ostrand&voice=shared')).toHaveLength(3 + shown('voice=shared').length);
  });

  it('join facets by "and"', () => {
    expect(shown('voice=ostrand&topic=lock')).toEqual(['1965-09-03-kallas-doubts']);
    expect(shown('voice=ostrand&topic=lock&person=ingrid-lind')).toEqual([]);
  });

  it('keep an uncertain date wherever it can overlap the range', () => {
    expect(shown('from=1963-10-31&to=1963-10-31')).toEqual(['1963-10-dues-draft']);
    expect(shown('from=1963-11')).not.toContain('1963-10-dues-draft');
    expect(shown('from=1962-05-18&to=1962-05-18')).toEqual(['1962-05-14-first-session']);
  });

  it('find words in titles, places and names, in any order and without regard to case and accents', () => {
    expect(shown('q=STRAIT+merrow+opens')).toEqual(['1973-06-30-lock-opens']);
    expect(shown('q=kallas')).toContain('1962-05-14-first-session');
    expect(folded('Chang’É')).toBe('chang’e');
  });

  it('match nothing for a value that the record does not have', () => {
    expect(shown('topic=no-such-topic')).toEqual([]);
  });

  it('tell disputed events and events of one origin', () => {
    expect(shown('evidence=disputed')).toEqual(['1965-09-02-treaty-of-skarholm']);
    const differing = tides.events.filter(({ disagreements }) => disagreements.length > 0).map(({ id }) => id);
    expect(differing.length).toBeGreaterThan(1);
    expect(shown('evidence=disagreements')).toEqual(differing);
    expect(shown('evidence=one-origin')).toContain('1958-06-strait-survey');
    expect(shown('evidence=one-origin')).not.toContain('1973-06-30-lock-opens');
  });

  it('leave out what was published after the day only when asked to', () => {
    expect(shown('as-of=1963-11-01')).toContain('1963-10-dues-draft');
    expect(shown('as-of=1963-11-01&later=hide')).not.toContain('1963-10-dues-draft');
  });
});

describe('counts', () => {
  const queries = [
    '',
    'voice=russia',
    'topic=lunar&topic=engines&stage=words',
    'person=dmitry-rogozin&from=2015',
    'q=moon&as-of=2017',
  ];

  it.each(queries)('are what choosing the value alone in its facet would show: "%s"', (query) => {
    const view = readView(new URLSearchParams(query));
    const { counts } = filterIndex(real, view);
    for (const facet of facetNames)
      for (const [position, [value]] of real.words[facet].entries()) {
        if (position % 7 !== 0) continue;
        const chosen: Record<FacetName, readonly string[]> = { ...view.facets, [facet]: [value] };
        const count = filterIndex(real, { ...view, facets: chosen }).shown.length;
        expect(counts[facet][position], `${facet} ${value}`).toBe(count);
      }
  });

  it('say what the day of knowledge leaves out and marks', () => {
    const at = (query: string) => filterIndex(index, readView(new URLSearchParams(query)));
    expect(at('as-of=1963-10-15').perhaps).toBe(1);
    expect(at('as-of=1963-11-01').publishedLater).toBe(1);
    expect(at('as-of=1963-11-01&later=hide').publishedLater).toBe(1);
  });
});
