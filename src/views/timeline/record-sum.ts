import type { RecordGraph } from '../../record/graph.ts';
import { outsideYears } from '../chart-sentence.ts';
import type { Sum } from './sum-words.ts';

/** What all events of a record come to. */
export function recordSum({ vocabulary, events }: RecordGraph): Sum {
  return {
    shown: events.length,
    total: events.length,
    voices: vocabulary.voices
      .map(({ id, phrase }) => ({ phrase, count: events.filter((event) => event.voice === id).length }))
      .filter(({ count }) => count > 0),
    outside: events.filter((event) => event.period !== undefined).length,
    edges: outsideYears(vocabulary),
  };
}
