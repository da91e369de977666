import type { Event, RecordGraph } from '../record/graph.ts';
import { dateWords } from '../views/date-words.ts';

/** The name a mark is spoken by: "12 October 1991, North, words: Ferry company announces…". */
export function markName(event: Event, { vocabulary }: RecordGraph): string {
  const voice = vocabulary.voices.find(({ id }) => id === event.voice)?.label ?? event.voice;
  const stage = vocabulary.stages.find(({ id }) => id === event.stage)?.label ?? event.stage;
  return `${dateWords(event.date)}, ${voice}, ${stage.toLowerCase()}: ${event.title}`;
}
