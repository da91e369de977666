import type { Event, RecordGraph } from '../../record/graph.ts';
import { whoSpeaks } from '../topic/who-speaks.ts';

/** What a list of events comes to: "32 events: 15 by Russia … They are 12 statements … 4 are key events." */
export function countsSentence(record: RecordGraph, events: readonly Event[]): string {
  const key = events.filter((event) => event.weight === 3).length;
  const last = key === 0 ? '' : ` ${key === 1 ? 'One is a key event' : `${key} are key events`}.`;
  return `${whoSpeaks(record, events)}${last}`;
}
