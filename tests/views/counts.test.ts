import { describe, expect, it } from 'vitest';
import { countRecord } from '../../src/views/counts.ts';
import { tides } from './tides.ts';

describe('how much a record holds', () => {
  it('is counted without withdrawn facts, and each cited page once', () => {
    expect(countRecord(tides())).toEqual({
      events: 12,
      facts: 19,
      uncitedFacts: 0,
      disagreements: 3,
      promises: 3,
      people: 3,
      organisations: 3,
      publishers: 4,
      terms: 3,
      topics: 3,
      sources: 24,
    });
    const events = [...tides().events, ...tides().events];
    expect(countRecord(tides({ events })).sources).toBe(24);
  });

  it('tells of facts that cite nothing', () => {
    const events = tides().events.map((event) => ({
      ...event,
      facts: event.facts.map((fact) => ({ ...fact, prose: { ...fact.prose, citations: [] } })),
    }));
    expect(countRecord(tides({ events })).uncitedFacts).toBe(19);
  });
});
