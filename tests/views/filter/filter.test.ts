import { describe, expect, it } from 'vitest';
import { loadRecord } from '../../../src/record/load.ts';
import { facetNames } from '../../../src/views/filter/event-table.ts';
import { filterEvents } from '../../../src/views/filter/filter.ts';
import { eventTable } from '../../../src/views/filter/table-data.ts';
import { readView } from '../../../src/views/filter/view-state.ts';
import { realRecord } from '../../real-record.ts';

const tides = loadRecord('tests/fixtures/tides');
const index = eventTable(tides);
const real = eventTable(realRecord);
const shown = (query: string): string[] =>
  filterEvents(index, readView(new URLSearchParams(query))).shown.map((at) => tides.events[at]?.id ?? '');

describe('filters', () => {
  it('show every event, in time order, when nothing is asked', () => {
    expect(shown('')).toEqual(tides.events.map(({ id }) => id));
  });

  it('join the values of one facet by "or"', () => {
    expect(shown('voice=ostrand')).toHaveLength(3);
    expect(shown('voice=ostrand&voice=shared')).toHaveLength(3 + shown('voice=shared').length);
  });

  it('join facets by "and"', () => {
    expect(shown('voice=ostrand&topic=lock')).toEqual(['1965-09-03-kallas-doubts']);
    expect(shown('voice=ostrand&topic=lock&person=ingrid-lind')).toEqual([]);
  });

  it('show the events of core subjects apart from the context', () => {
    expect(shown('scope=context')).toEqual(['1963-10-dues-draft', '1974-02-pilots-school-dropped']);
    expect(shown('scope=core')).toHaveLength(tides.events.length - 2);
    expect(shown('scope=core')).toContain('1962-05-14-first-session');
  });

  it('offer no scope in a record that calls no topic a core subject', () => {
    expect(eventTable(loadRecord('tests/fixtures/base')).words.scope).toEqual([]);
  });

  it('keep an uncertain date wherever it can overlap the range', () => {
    expect(shown('from=1963-10-31&to=1963-10-31')).toEqual(['1963-10-dues-draft']);
    expect(shown('from=1963-11')).not.toContain('1963-10-dues-draft');
    expect(shown('from=1962-05-18&to=1962-05-18')).toEqual(['1962-05-14-first-session']);
  });

  it('are narrowed to the events that words were found in', () => {
    const view = readView(new URLSearchParams('voice=ostrand'));
    const [first = -1] = filterEvents(index, view).shown;
    expect(filterEvents(index, view, new Set([first])).shown).toEqual([first]);
    expect(filterEvents(index, view, new Set()).shown).toEqual([]);
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
    'year=2016&as-of=2017',
  ];

  it.each(queries)('are what choosing the value alone in its facet would show: "%s"', (query) => {
    const view = readView(new URLSearchParams(query));
    const { counts } = filterEvents(real, view);
    for (const facet of facetNames)
      for (const [position, [value]] of real.words[facet].entries()) {
        if (position % 7 !== 0) continue;
        const chosen = { ...view.facets, [facet]: [value] };
        const count = filterEvents(real, { ...view, facets: chosen }).shown.length;
        expect(counts[facet][position], `${facet} ${value}`).toBe(count);
      }
  });

  it('say what the day of knowledge leaves out and marks', () => {
    const at = (query: string) => filterEvents(index, readView(new URLSearchParams(query)));
    expect(at('as-of=1963-10-15').perhaps).toBe(1);
    expect(at('as-of=1963-11-01').publishedLater).toBe(1);
    expect(at('as-of=1963-11-01&later=hide').publishedLater).toBe(1);
  });
});
