import type { Event, RecordGraph } from '../../record/graph.ts';
import { ticks } from './drawing.ts';
import { small } from './frame.ts';
import { layoutSwarm, positionsOf, type SwarmLayout } from './layout.ts';
import { voiceCounts } from './sentence.ts';

/** A small multiple: some events as marks on the axis of the whole record, all others as ticks. */
export interface SmallPlate {
  readonly sheet: SwarmLayout;
  readonly others: string;
  /** What the drawing shows, in words: "12 events: Northport 7, Together 5". */
  readonly words: string;
}

/** Draws `events` on the small sheet, among the other events of the record. */
export function smallPlate(record: RecordGraph, events: readonly Event[]): SmallPlate {
  const sheet = layoutSwarm(record, small, events);
  const own = new Set(events);
  const position = positionsOf(record.vocabulary);
  const others = record.events
    .filter((event) => !own.has(event))
    .map((event) => ({ position: position.get(event.voice) ?? 'apart', at: sheet.axis.moment(event).at }));
  const counts = voiceCounts(record, events).filter(({ count }) => count > 0);
  const outside = events.filter((event) => event.period !== undefined).length;
  const parts = counts.map(({ voice, count }) => `${voice.short} ${count}`);
  if (outside > 0) parts.push(`before or after the span ${outside}`);
  const total = events.length === 1 ? '1 event' : `${events.length} events`;
  return { sheet, others: ticks(others, small), words: parts.length === 0 ? total : `${total}: ${parts.join(', ')}` };
}
