import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateRecord } from '../bench/scale/generate-record.ts';
import { checkRecord, loadRecord } from '../src/record/load.ts';
import { densityChart } from '../src/chart/density-chart.ts';
import { filterIndex } from '../src/views/timeline/filter.ts';
import { timelineIndex } from '../src/views/timeline/index-data.ts';
import type { TimelineIndex } from '../src/views/timeline/index-format.ts';
import { yearGroups } from '../src/views/timeline/groups.ts';
import { readView } from '../src/views/timeline/view-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'large-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
generateRecord(join(folder, 'small'), 200);
generateRecord(join(folder, 'large'), 1600);
const record = loadRecord(join(folder, 'large'));

/** Processor time that `work` takes, in milliseconds: other work on the machine does not count. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

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
    const small = processorTime(() => checkRecord(join(folder, 'small')));
    const large = processorTime(() => checkRecord(join(folder, 'large')));
    expect(large / small).toBeLessThan(8 * 2);
  });

  it('is filtered within a twentieth of a second at 10,000 events', () => {
    const index = repeated(timelineIndex(record), 10_000);
    const view = readView(new URLSearchParams('topic=topic-003&voice=north&q=ferry'));
    filterIndex(index, view);
    const each = processorTime(() => {
      for (let time = 0; time < 10; time++) filterIndex(index, view);
    });
    expect(each / 10).toBeLessThan(50);
    expect(filterIndex(index, view).shown.length).toBeGreaterThan(100);
  });
});

/** An index whose events are those of another, over and over. */
function repeated(index: TimelineIndex, total: number): TimelineIndex {
  const column = <T>(cells: readonly T[]): T[] =>
    Array.from({ length: total }, (_, at) => cells[at % cells.length]).filter((cell) => cell !== undefined);
  const { topic, voice, stage, weight, evidence, kind, person, organisation } = index.facets;
  return {
    ...index,
    id: column(index.id),
    title: column(index.title),
    place: column(index.place),
    day: column(index.day),
    from: column(index.from),
    to: column(index.to),
    later: column(index.later),
    group: column(index.group),
    facets: {
      topic: column(topic),
      voice: column(voice),
      stage: column(stage),
      weight: column(weight),
      evidence: column(evidence),
      kind: column(kind),
      person: column(person),
      organisation: column(organisation),
    },
  };
}
