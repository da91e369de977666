import type { Event, RecordGraph } from '../../record/graph.ts';
import { counted, joined } from '../words.ts';

/**
 * Who speaks how often in a list of events, and how far it went: "32 events: Russia 15, China 3, joint 14. By stage: 12 words, ...".
 * Voices and stages without an event are left out.
 */
export function countsSentence(record: RecordGraph, events: readonly Event[]): string {
  const { voices, stages } = record.vocabulary;
  const tally = (words: readonly { readonly id: string; readonly label: string }[], of: (event: Event) => string) =>
    words.flatMap(({ id, label }) => {
      const count = events.filter((event) => of(event) === id).length;
      return count === 0 ? [] : [`${label.toLowerCase()} ${count}`];
    });
  const landmarks = events.filter((event) => event.weight === 3).length;
  const sentences = [
    `${counted(events.length, 'event')}; by voice: ${joined(tally(voices, (event) => event.voice))}; by stage: ${joined(tally(stages, (event) => event.stage))}.`,
  ];
  if (landmarks > 0) sentences.push(`${counted(landmarks, 'landmark')} among them.`);
  return sentences.join(' ');
}
