import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Event, RecordGraph } from '../../src/record/graph.ts';
import { parseEdtf } from '../../src/record/dates/edtf-date.ts';
import { boxesMeet, circleMeetsBox, distanceToSegment, segmentMeetsBox } from '../../src/chart/geometry.ts';
import { type Frame, middle, sheets, small, upright, wide } from '../../src/chart/frame.ts';
import { unbroken } from '../../src/chart/label-text.ts';
import { layoutSwarm, type SwarmLayout } from '../../src/chart/layout.ts';
import { yearBoxes } from '../../src/chart/year-boxes.ts';
import { fixture } from '../fixture.ts';
import { realRecord } from '../real-record.ts';

const loaded = [
  { name: 'real', record: realRecord },
  { name: 'canal', record: fixture('canal') },
  { name: 'tides', record: fixture('tides') },
];
const cases = loaded.flatMap(({ name, record }) =>
  sheets.map((frame) => ({ name, width: frame.width, record, layout: layoutSwarm(record, frame) })),
);
const real = realRecord;

/** The labels of the real record on a sheet. */
const labelsOn = ({ width }: Frame): SwarmLayout['labels'] =>
  cases.find((one) => one.record === real && one.width === width)?.layout.labels ?? [];

function meetings(layout: SwarmLayout): string[] {
  const { marks } = layout;
  return marks.flatMap((mark, index) =>
    marks.slice(index + 1).flatMap((other) => {
      const near = Math.hypot(mark.x - other.x, mark.y - other.y) < mark.radius + other.radius;
      const lined =
        (mark.whisker && distanceToSegment(other, mark.whisker) < other.radius) ??
        (other.whisker && distanceToSegment(mark, other.whisker) < mark.radius);
      return near || lined === true ? [`${mark.event.id} meets ${other.event.id}`] : [];
    }),
  );
}

/** The record with one more event, on a day. */
function withEvent(record: RecordGraph, model: Event, day: string): RecordGraph {
  const date = parseEdtf(day);
  if (!date) throw new Error(`${day} is not a date`);
  const added: Event = { ...model, id: `${day}-added`, date, weight: 2 };
  return { ...record, events: [...record.events, added].sort((a, b) => (a.date.from < b.date.from ? -1 : 1)) };
}

function places(layout: SwarmLayout, except: string): Map<string, string> {
  return new Map(
    layout.marks
      .filter(({ event }) => event.date.from.slice(0, 7) !== except)
      .map(({ event, x, y, radius }) => [event.id, `${x} ${y} ${radius}`]),
  );
}

describe.each(cases)('the chart of $name at $width pixels', ({ record, layout }) => {
  const { frame, axis, marks, labels } = layout;

  test('shows every event once, in time order', () => {
    expect(marks.map(({ event }) => event.id)).toEqual(record.events.map(({ id }) => id));
  });

  test('has no mark that meets another or its line', () => {
    expect(meetings(layout)).toEqual([]);
  });

  test('has no label that meets a mark, a line of days, another label, a leader or a year', () => {
    const wrong = labels.flatMap((label, index) => [
      ...marks.filter((mark) => circleMeetsBox(mark, label.box, 0)).map(({ event }) => event.id),
      ...marks
        .filter(({ whisker }) => whisker !== undefined && segmentMeetsBox(whisker, label.box, 0))
        .map(({ event }) => event.id),
      ...labels.filter((other, at) => at !== index && boxesMeet(label.box, other.box, 0)).map(({ id }) => id),
      ...labels
        .filter((other, at) => at !== index && other.leader.some((part) => segmentMeetsBox(part, label.box, 0)))
        .map(({ id }) => id),
      ...yearBoxes(frame, axis).filter((box) => boxesMeet(label.box, box, 0)),
    ]);
    expect(wrong).toEqual([]);
  });

  test('has no mark and no line of days that meets a year', () => {
    for (const box of yearBoxes(frame, axis)) {
      expect(marks.filter((mark) => circleMeetsBox(mark, box, 0)).map(({ event }) => event.id)).toEqual([]);
      expect(marks.filter(({ whisker }) => whisker && segmentMeetsBox(whisker, box, 0))).toEqual([]);
    }
  });

  test('keeps everything on the sheet', () => {
    for (const { x, y, radius } of marks) {
      expect(x - radius).toBeGreaterThan(-0.01);
      expect(x + radius).toBeLessThan(frame.width + 0.01);
      expect(y - radius).toBeGreaterThan(-0.01);
      expect(y + radius).toBeLessThan(frame.height + 0.01);
    }
    for (const { box } of labels) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(frame.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(frame.height);
    }
  });

  test('stays clear when it is stretched to the width at which the next sheet takes over', () => {
    const stretch = 1.7;
    const stretched = {
      ...layout,
      marks: marks.map((mark) => ({
        ...mark,
        x: mark.x * stretch,
        whisker: mark.whisker && {
          from: { ...mark.whisker.from, x: mark.whisker.from.x * stretch },
          to: { ...mark.whisker.to, x: mark.whisker.to.x * stretch },
        },
      })),
      labels: labels.map((label) => {
        const shift = label.x * (stretch - 1);
        const { left, right, ...rest } = label.box;
        return { ...label, box: { ...rest, left: left + shift, right: right + shift } };
      }),
    };
    expect(meetings(stretched)).toEqual([]);
    for (const [index, { box }] of stretched.labels.entries()) {
      expect(stretched.marks.filter((mark) => circleMeetsBox(mark, box, 0))).toEqual([]);
      expect(stretched.labels.slice(index + 1).filter((other) => boxesMeet(box, other.box, 0))).toEqual([]);
    }
  });

  test('draws a line for every date that is not a day, and none for a day', () => {
    for (const { event, whisker } of marks) {
      const { precision, approximate, uncertain } = event.date;
      const known = precision === 'day' && !approximate && !uncertain;
      expect(whisker !== undefined, event.id).toBe(!known && event.period === undefined);
    }
  });

  test('puts a mark over its day', () => {
    for (const { event, x, y, radius } of marks) {
      if (event.period !== undefined || event.date.precision !== 'day') continue;
      const along = frame.orientation === 'across' ? x : y;
      expect(Math.abs(along - axis.moment(event).at), event.id).toBeLessThanOrEqual(radius + 0.5);
    }
  });

  test('is the same when it is laid out again', () => {
    const again = layoutSwarm(record, frame);
    expect(again.marks).toEqual(marks);
    expect(again.labels).toEqual(labels);
  });
});

describe('the chart of the real record', () => {
  test.each([wide, middle, upright])('labels every landmark on the sheet of $width pixels', (frame) => {
    const landmarks = real.events.filter(({ weight }) => weight === 3);
    expect(
      labelsOn(frame)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(landmarks.map(({ id }) => id).sort());
  });

  test.each([wide, middle, upright])('says every label whole on the sheet of $width pixels', (frame) => {
    expect(labelsOn(frame).length).toBeGreaterThan(0);
    const texts = new Map(real.events.map((event) => [event.id, event.label ?? event.title]));
    for (const { id, lines } of labelsOn(frame)) expect(unbroken(lines)).toBe(texts.get(id));
  });

  test('has a new text on its label as soon as an event has, though labels are kept from one run to the next', () => {
    const [{ id } = { id: '' }] = labelsOn(wide);
    const events = real.events.map((event) => (event.id === id ? { ...event, label: 'Said anew' } : event));
    const label = layoutSwarm({ ...real, events }, wide).labels.find((one) => one.id === id);
    expect(label?.lines.join(' ')).toBe('Said anew');
  });

  test.each([wide, middle, upright])('moves no mark of another month when an event is added ($width)', (frame) => {
    const bare: Frame = { ...frame, labels: undefined };
    const before = layoutSwarm(real, bare);
    for (const voice of real.vocabulary.voices) {
      const model = real.events.find((event) => event.voice === voice.id && event.period === undefined);
      if (!model) throw new Error(`nothing of ${voice.id}`);
      const after = layoutSwarm(withEvent(real, model, '2017-06-15'), bare);
      const changed = places(after, '2017-06');
      for (const [id, place] of places(before, '2017-06')) expect(changed.get(id), id).toBe(place);
    }
  });

  test('is drawn small for some events at the places of their days', () => {
    const some = real.events.filter((event) => event.topics.includes(real.topics[0]?.id ?? ''));
    const layout = layoutSwarm(real, small, some);
    expect(layout.marks).toHaveLength(some.length);
    expect(meetings(layout)).toEqual([]);
    expect(layout.labels).toEqual([]);
  });
});

test('the style sheet has the sheets’ widths, heights and sizes of letters', () => {
  const css = readFileSync('src/components/chart/chart.css', 'utf8');
  expect(css).toContain(`height: ${upright.height}px`);
  for (const frame of [wide, middle]) {
    const rules = css.split(`@container (min-width: ${frame.width}px)`)[1];
    expect(rules).toContain(`height: ${frame.height}px`);
  }
  expect(css).toContain(`text.w {\n  font-size: ${wide.labels?.size ?? 0}px`);
  expect(readFileSync('src/components/chart/chart-small.css', 'utf8')).toContain(`height: ${small.height}px`);
  for (const frame of [middle, upright]) expect(frame.labels?.size).toBe(11);
});
