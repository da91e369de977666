import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { evidenceBase, stateOnlyEvents } from '../../src/views/evidence-base.ts';
import { evidenceBaseWords, leadingOrigins } from '../../src/views/evidence-base-words.ts';

const record = fixture('canal');

/** The fixture with every report traced to the newspaper of a state. */
const stateRecord = {
  ...record,
  events: record.events.map((event) => ({
    ...event,
    sources: event.sources.map((source) => ({ ...source, publisher: 'vestnik', origin: undefined })),
  })),
};

describe('the picture of the evidence', () => {
  const { columns, rows } = evidenceBase(record);

  it('has a column for every year of the span, also where nothing happened', () => {
    expect(columns).toEqual(['1901', '1902', '1903']);
  });
  it('counts a source by its origin, not by the outlet that printed it', () => {
    expect(rows.map(({ control, sources, origins }) => [control.label, sources, origins])).toEqual([
      ['Private', 4, 1],
      ['Original source not traced', 1, 0],
    ]);
    expect(rows[0]?.cells.map(({ sources, origins }) => [sources, origins])).toEqual([
      [2, 1],
      [2, 1],
      [0, 0],
    ]);
  });
  it('draws bars in proportion on one scale, and none where there is nothing', () => {
    const cells = rows.flatMap((row) => row.cells);
    const tallest = Math.max(...cells.map(({ sourcesHeight }) => sourcesHeight));
    for (const { sources, sourcesHeight } of cells) expect(sourcesHeight).toBeCloseTo((sources / 2) * tallest, 1);
  });
  it('names the state that controls', () => {
    expect(evidenceBase(stateRecord).rows.map(({ control }) => control.label)).toEqual(['State, Russia']);
  });
});

describe('what the record rests on, in words', () => {
  it('is counted', () => {
    expect(evidenceBaseWords(record)).toEqual([
      'The 3 events cite 4 pages, 5 times in all: 3 times for the outlet’s own report, once for a report by someone else, and once for a report that could not be traced. Those that could be traced come from 1 original source.',
      'No event has only state-controlled original sources.',
      '3 events have at most one independent original source; 2 of them cite a single page.',
      'The pages are written in English (1) and Russian (1). For no event are all sources in one language.',
    ]);
  });
  it('says whose states control where nothing else is known', () => {
    expect(stateOnlyEvents(stateRecord).map(({ countries, events }) => [countries, events.length])).toEqual([
      [['RU'], 3],
    ]);
    expect(evidenceBaseWords(stateRecord)[1]).toBe(
      'For all 3 events, every original source traced is controlled by a state or ruling party: of Russia for 3.',
    );
  });
  it('names the origins it leans on most', () => {
    expect(leadingOrigins(record, 1)).toEqual([{ id: 'gazette', name: 'The Gazette', events: 3, sole: 3 }]);
  });
});
