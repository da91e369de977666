import { expect, test } from 'vitest';
import type { Event, RecordGraph } from '../../src/record/graph.ts';
import { fixture } from '../fixture.ts';
import { layoutDensity } from '../../src/chart/density.ts';
import { sheets, upright } from '../../src/chart/frame.ts';
import { textWidth } from '../../src/chart/label-text.ts';
import { type SideName, voiceNames } from '../../src/chart/voice-names.ts';

const canal = fixture('canal');
const copies = Array.from({ length: 300 }, (_, copy) =>
  canal.events.map((event): Event => ({ ...event, id: `${event.id}-${copy}` })),
);
const large: RecordGraph = { ...canal, events: copies.flat() };

/** From where to where a name of an upright sheet is written, on its row. */
function extent({ anchor, lines }: SideName): { row: number; from: number; to: number }[] {
  return lines.map(({ text, x, y }) => {
    const width = textWidth(text, upright.nameSize ?? 0);
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { row: y, from, to: from + width };
  });
}

test.each([
  ['marks', canal, upright],
  ['bars', large, layoutDensity(large, upright).frame],
])('the names above an upright sheet of %s stay on it and apart', (_what, record, frame) => {
  const extents = voiceNames(record, frame).flatMap(extent);
  for (const { from, to } of extents) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(frame.width);
  }
  for (const [index, one] of extents.entries())
    for (const other of extents.slice(index + 1))
      if (one.row === other.row) expect(one.to <= other.from || other.to <= one.from).toBe(true);
});

test('the names beside a sheet of bars stand at their fields', () => {
  for (const sheet of sheets.filter(({ orientation }) => orientation === 'across')) {
    const { frame } = layoutDensity(large, sheet);
    const rows = voiceNames(large, frame).map(({ lines }) => lines[0]?.y ?? 0);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  }
});
