import type { Event, RecordGraph } from '../record/graph.ts';
import { joined } from './words.ts';

/** Who spoke or acted in some events, as a reader would say it: "28 by Russia, 13 by both and 4 by others". */
export function voiceTally({ vocabulary }: RecordGraph, events: readonly Event[]): string {
  const parts = vocabulary.voices.flatMap(({ id, phrase }) => {
    const count = events.filter((event) => event.voice === id).length;
    return count === 0 ? [] : [`${count} by ${phrase}`];
  });
  return joined(parts);
}

/** How far some events got: "31 statements, 8 talks and 1 contract". */
export function stageTally({ vocabulary }: RecordGraph, events: readonly Event[]): string {
  const parts = vocabulary.stages.flatMap(({ id, one, many }) => {
    const count = events.filter((event) => event.stage === id).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return joined(parts);
}
