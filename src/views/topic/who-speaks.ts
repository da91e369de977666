import type { Event, RecordGraph } from '../../record/graph.ts';
import { stageTally, voiceTally } from '../tally-words.ts';
import { pluralise } from '../words.ts';

/** Who spoke or acted in some events, and how far they got: "50 events: 28 by Russia and 22 by both. They are 31 statements …" */
export function whoSpeaks(record: RecordGraph, events: readonly Event[]): string {
  const are = events.length === 1 ? 'It is' : 'They are';
  return `${pluralise(events.length, 'event')}: ${voiceTally(record, events)}. ${are} ${stageTally(record, events)}.`;
}
