import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateRecord } from '../bench/scale/generate-record.ts';
import type { RecordGraph } from '../src/record/graph.ts';
import { checkRecord } from '../src/record/load.ts';
import { densityChart } from '../src/chart/density-chart.ts';
import { type EventTable, ofFacets } from '../src/views/filter/event-table.ts';
import { filterEvents } from '../src/views/filter/filter.ts';
import { eventTable } from '../src/views/filter/table-data.ts';
import { readView } from '../src/views/filter/view-state.ts';
import { yearGroups } from '../src/views/timeline/groups.ts';

const folder = mkdtempSync(join(tmpdir(), 'large-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
generateRecord(join(folder, 'small'), 200);
generateRecord(join(folder, 'large'), 1600);

/** Processor time that `work` takes, in milliseconds: other work on the machine does not count. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const times = { small: 0, large: 0 };
times.small = processorTime(() => checkRecord(join(folder, 'small')));
let read: RecordGraph | undefined;
times.large = processorTime(() => (read = checkRecord(join(folder, 'large')).record));
if (!read) throw new Error('The generated record has problems.');
const record = read;

describe('the chart above the timeline of a large record', () => {
  const chart = densityChart(record);

  it('leads from each year to its part of the list', () => {
    expect(chart.years.map(({ id }) => id)).toEqual(yearGroups(record).map(({ id }) => id));
  });

  it('gives each year its stretch of the axis, in order and without overlap', () => {
    for (const [index, year] of chart.years.entries()) {
      expect(year.to).toBeGreaterThan(year.from);
      expect(year.from).toBeGreaterThanOrEqual(chart.years[index - 1]?.to ?? 0);
    }
  });

  it('says in words what it counts', () => {
    expect(chart.words).toMatch(/^1600 events: \d+ by North, \d+ by South/);
    expect(chart.years[0]?.words).toMatch(/^2000: \d+ events: /);
  });
});

describe('a record that grows', () => {
  it('is checked in a time that grows no faster', () => {
    expect(times.large / times.small).toBeLessThan(8 * 2);
  });

  it('is filtered within a twentieth of a second at 10,000 events', () => {
    const index = repeated(eventTable(record), 10_000);
    const view = readView(new URLSearchParams('topic=topic-003&voice=north'));
    filterEvents(index, view);
    const each = processorTime(() => {
      for (let time = 0; time < 10; time++) filterEvents(index, view);
    });
    expect(each / 10).toBeLessThan(50);
    expect(filterEvents(index, view).shown.length).toBeGreaterThan(100);
  });
});

/** A table whose events are those of another, over and over. */
function repeated(table: EventTable, total: number): EventTable {
  const column = <T>(cells: readonly T[]): T[] =>
    Array.from({ length: total }, (_, at) => cells[at % cells.length]).filter((cell) => cell !== undefined);
  return {
    ...table,
    from: column(table.from),
    to: column(table.to),
    later: column(table.later),
    facets: ofFacets((facet) => column(table.facets[facet])),
  };
}
