import type { RecordGraph } from '../record/graph.ts';
import type { Frame, Position } from './frame.ts';
import { textWidth } from './label-text.ts';
import { voiceCounts } from '../views/chart-sentence.ts';

/** A line of words at the side of a field, in the sheet's pixels. */
export interface SideLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Set smaller, beside the name it belongs to. */
  readonly small: boolean;
}

export interface SideName {
  readonly position: Position;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly SideLine[];
}

/** The names of the voices at the sides of their fields, with how often each was heard within the span. */
export function voiceNames(record: RecordGraph, frame: Frame): readonly SideName[] {
  const size = frame.nameSize;
  if (size === undefined) return [];
  const counts = voiceCounts(record);
  return (['above', 'on', 'below', 'apart'] as const).flatMap((position): SideName[] => {
    const own = counts.filter(({ voice }) => voice.position === position);
    if (own.length === 0) return [];
    const name = own.map(({ voice }) => voice.label).join(', ');
    const total = own.reduce((sum, { count }) => sum + count, 0);
    const { near } = frame.fields[position];
    if (frame.orientation === 'upright') {
      const row = position === 'above' || position === 'below' ? size + 4 : 2 * size + 12;
      const text = `${name} ${total}`;
      const last =
        position === 'apart' || (position === 'below' && frame.axis + near + textWidth(text, size) > frame.width);
      const anchor = last ? 'end' : position === 'below' ? 'start' : position === 'on' ? 'middle' : 'end';
      const x = last ? frame.width : frame.axis + near;
      return [{ position, anchor, lines: [{ text, x, y: row, small: false }] }];
    }
    const words = textWidth(name, size) > frame.start - 6 ? name.split(' ') : [name];
    const middle = { above: near - size * 0.6, on: 0, below: near + size * 0.8, apart: near + size }[position];
    const first = frame.axis + middle - (position === 'below' || position === 'apart' ? 0 : (words.length - 1) * size);
    const last = first + (words.length - 1) * size;
    return [
      {
        position,
        anchor: 'start',
        lines: [
          ...words.map((text, index) => ({ text, x: 0, y: first + index * size, small: false })),
          { text: total === 1 ? '1 event' : `${total} events`, x: 0, y: last + size * 0.95, small: true },
        ],
      },
    ];
  });
}
