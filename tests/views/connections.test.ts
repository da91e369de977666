import { describe, expect, it } from 'vitest';
import { connections } from '../../src/views/connections.ts';
import { tides, tidesEvent, tidesPromise } from './tides.ts';

const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

describe('an entry', () => {
  it('is found by its id among those of its kind', () => {
    const links = connections(tides());
    const treaty = '1965-09-02-treaty-of-skarholm';
    expect(links.event(treaty)?.title).toBe('Both shores sign the Treaty of Skarholm');
    expect(links.promise('tidal-lock')?.title).toBe('A lock through the strait');
    expect(links.person('ingrid-lind')?.name).toBe('Ingrid Lind');
    expect(links.organisation('lights-office')?.name).toBe('Office of Lights');
    expect(links.term('tidal-lock')?.name).toBe('Tidal lock');
    expect(links.topic('lock')?.name).toBe('The lock');
    expect(links.publisher('strait-wire')?.name).toBe('Strait Wire');
    expect(links.person('lights-office')).toBeUndefined();
  });
});

describe('the events of an entry', () => {
  it('are those that name it, in time order', () => {
    const links = connections(tides());
    expect(ids(links.eventsOfPerson('stavros-kallas'))).toEqual([
      '1962-05-14-first-session',
      '1965-09-02-treaty-of-skarholm',
      '1965-09-03-kallas-doubts',
      '1973-06-30-lock-opens',
    ]);
    expect(ids(links.eventsOfOrganisation('lights-office'))).toEqual([
      '1963-10-dues-draft',
      '1974-02-pilots-school-dropped',
    ]);
    expect(ids(links.eventsOfTerm('spring-tide'))).toEqual(['1971-08-19-storm-halts-works']);
    expect(ids(links.eventsOfTopic('pilots'))).toEqual([
      '1965-09-02-treaty-of-skarholm',
      '1974-02-pilots-school-dropped',
      '1976-02-ferrier-looks-back',
    ]);
    expect(links.eventsOfPerson('nobody')).toEqual([]);
  });

  it('are for an outlet those that cite a page of it, once each', () => {
    const twice = tidesEvent('1969');
    const events = [{ ...twice, sources: [...twice.sources, ...twice.sources] }];
    expect(connections(tides({ events })).eventsOfPublisher('vellmar-gazette')).toEqual(events);
  });

  it('are for an outlet also those that only cite a page which relays its report', () => {
    const inForce = tidesEvent('1967');
    const events = [{ ...inForce, sources: inForce.sources.filter(({ id }) => id === 'wire') }];
    const links = connections(tides({ events }));
    expect(links.eventsOfPublisher('strait-wire')).toEqual(events);
    expect(links.eventsOfPublisher('commission-papers')).toEqual(events);
    expect(links.eventsOfPublisher('ostrand-radio')).toEqual([]);
  });
});

describe('a promise', () => {
  it('has as its events its steps, in time order', () => {
    const dues = tidesPromise('common-dues');
    const promises = [{ ...dues, steps: dues.steps.toReversed() }];
    expect(ids(connections(tides({ promises })).eventsOfPromise('common-dues'))).toEqual([
      '1963-10-dues-draft',
      '1965-09-02-treaty-of-skarholm',
      '1967-11-20-treaty-in-force',
    ]);
  });

  it('is found by its steps, by who made it and by its topic', () => {
    const links = connections(tides());
    expect(ids(links.promisesOfEvent('1965-09-02-treaty-of-skarholm')).toSorted()).toEqual([
      'common-dues',
      'pilots-school',
      'tidal-lock',
    ]);
    expect(ids(links.promisesOfEvent('1976-02-ferrier-looks-back'))).toEqual([]);
    expect(ids(links.promisesBy('harbour-board'))).toEqual(['tidal-lock']);
    expect(ids(links.promisesOfTopic('dues'))).toEqual(['common-dues']);
  });
});

describe('an event that others name as related', () => {
  it('knows which do, and how', () => {
    const named = connections(tides()).relatedTo('1965-09-02-treaty-of-skarholm');
    expect(named.map(({ event, relation }) => [event.id, relation])).toEqual([
      ['1965-09-03-kallas-doubts', 'undoes'],
      ['1967-11-20-treaty-in-force', 'answers'],
      ['1974-02-pilots-school-dropped', 'undoes'],
    ]);
  });
});

it('lookups are made once per record', () => {
  const record = tides();
  expect(connections(record)).toBe(connections(record));
});
