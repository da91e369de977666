import { describe, expect, it } from 'vitest';
import { fixture } from '../../fixture.ts';
import { facetNames } from '../../../src/views/filter/event-table.ts';
import { filterEvents } from '../../../src/views/filter/filter.ts';
import { eventTable } from '../../../src/views/filter/table-data.ts';
import { readView } from '../../../src/views/filter/view-state.ts';
import { yearsOf, yearWords } from '../../../src/views/filter/years.ts';

const tides = fixture('tides');
/** The table of the events, made anew for each test: what is made once is remembered. */
const table = () => eventTable({ ...tides });
const shown = (query: string): string[] =>
  filterEvents(table(), readView(new URLSearchParams(query))).shown.map((at) => tides.events[at]?.id ?? '');

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
    expect(eventTable(fixture('base')).words.scope).toEqual([]);
  });

  it('keep an uncertain date wherever it can overlap the range', () => {
    expect(shown('from=1963-10-31&to=1963-10-31')).toEqual(['1963-10-dues-draft']);
    expect(shown('from=1963-11')).not.toContain('1963-10-dues-draft');
    expect(shown('from=1962-05-18&to=1962-05-18')).toEqual(['1962-05-14-first-session']);
  });

  it('keep an event of one day in a range of that day alone, and in none beside it', () => {
    expect(shown('from=1965-09-02&to=1965-09-02')).toEqual(['1965-09-02-treaty-of-skarholm']);
    expect(shown('from=1965-09-03&to=1965-09-03')).toEqual(['1965-09-03-kallas-doubts']);
    expect(shown('from=1965-09-04&to=1965-09-30')).toEqual([]);
    expect(shown('from=1965-09-03')[0]).toBe('1965-09-03-kallas-doubts');
    expect(shown('to=1965-09-02').at(-1)).toBe('1965-09-02-treaty-of-skarholm');
  });

  it('are narrowed to the events that words were found in', () => {
    const view = readView(new URLSearchParams('voice=ostrand'));
    const [first = -1] = filterEvents(table(), view).shown;
    expect(filterEvents(table(), view, new Set([first])).shown).toEqual([first]);
    expect(filterEvents(table(), view, new Set()).shown).toEqual([]);
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

describe('what is offered', () => {
  const labels = (facet: 'scope' | 'weight' | 'evidence' | 'year' | 'person'): string[] =>
    table().words[facet].map(([, label]) => label);

  it('is named as readers know it', () => {
    expect(labels('scope')).toEqual(['Core subjects', 'Context']);
    expect(labels('weight')).toEqual(['Key event', 'Notable', 'Other']);
    expect(labels('evidence')).toEqual([
      'At most one original source',
      'Two or more original sources',
      'Disputed',
      'Sources differ',
    ]);
    expect(labels('year').slice(0, 3)).toEqual(['1958', '1961', '1962']);
  });

  it('leaves out people and organisations without an event', () => {
    const [first] = tides.people;
    if (!first) throw new Error('The fixture has no person.');
    const people = [...tides.people, { ...first, id: 'nobody', name: 'Nobody' }];
    expect(eventTable({ ...tides, people }).words.person.map(([id]) => id)).toEqual(tides.people.map(({ id }) => id));
    expect(labels('person')).toEqual(['Ingrid Lind', 'Maud Ferrier', 'Stavros Kallas']);
  });

  it('narrows by each facet to the events that have the value', () => {
    expect(shown('weight=3')).toEqual(tides.events.filter(({ weight }) => weight === 3).map(({ id }) => id));
    expect(shown('stage=signed')).toEqual(['1965-09-02-treaty-of-skarholm']);
    expect(shown('kind=accident')).toEqual(['1971-08-19-storm-halts-works']);
    expect(shown('organisation=lights-office')).toEqual(['1963-10-dues-draft', '1974-02-pilots-school-dropped']);
    expect(shown('evidence=several-origins')).toContain('1973-06-30-lock-opens');
    expect(shown('evidence=several-origins')).not.toContain('1958-06-strait-survey');
  });

  it('has the voices and the stages with their place and their mark, and is made once per record', () => {
    const index = table();
    expect(index.positions).toEqual(['above', 'below', 'on', 'apart']);
    expect(index.marks).toEqual(['open', 'tinted', 'filled', 'ringed', 'square']);
    expect(eventTable(tides)).toBe(eventTable(tides));
  });
});

describe('the years of a date', () => {
  it('are all that it touches', () => {
    expect(yearsOf({ from: '1970-12-20', to: '1972-01-05' })).toEqual(['1970', '1971', '1972']);
    expect(yearsOf({ from: '1970-12-20', to: '1970-12-20' })).toEqual(['1970']);
  });

  it('are offered once each, in order', () => {
    const dates = [
      { from: '1973-01-01', to: '1973-12-31' },
      { from: '1970-12-20', to: '1971-01-05' },
      { from: '1971-03-01', to: '1971-03-01' },
    ];
    expect(yearWords(dates)).toEqual([
      ['1970', '1970'],
      ['1971', '1971'],
      ['1973', '1973'],
    ]);
  });
});

describe('counts', () => {
  const queries = [
    '',
    'voice=ostrand',
    'topic=lock&topic=dues&stage=spoken',
    'person=ingrid-lind&from=1965',
    'voice=ostrand&stage=signed&weight=3',
    'year=1971&as-of=1971-08-20',
  ];

  it.each(queries)('are what choosing the value alone in its facet would show: "%s"', (query) => {
    const view = readView(new URLSearchParams(query));
    const index = table();
    const { counts } = filterEvents(index, view);
    for (const facet of facetNames)
      for (const [position, [value]] of index.words[facet].entries()) {
        const chosen = { ...view.facets, [facet]: [value] };
        const count = filterEvents(index, { ...view, facets: chosen }).shown.length;
        expect(counts[facet][position], `${facet} ${value}`).toBe(count);
      }
  });

  it('say what the day of knowledge leaves out and marks', () => {
    const at = (query: string) => filterEvents(table(), readView(new URLSearchParams(query)));
    expect(at('as-of=1963-10-15').perhaps).toBe(1);
    expect(at('as-of=1963-10-15&topic=pilots').perhaps).toBe(0);
    expect(at('as-of=1963-10-15').publishedLater).toBe(0);
    expect(at('as-of=1963-11-01&topic=pilots').publishedLater).toBe(0);
    expect(at('as-of=1963-11-01').publishedLater).toBe(1);
    expect(at('as-of=1963-11-01&later=hide').publishedLater).toBe(1);
  });
});
