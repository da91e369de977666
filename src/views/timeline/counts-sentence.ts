import type { Event, RecordGraph } from '../../record/graph.ts';
import { pluralise } from '../words.ts';

/**
 * Who speaks how often in a list of events, and how far it went: "32 events. By voice: Russia 15, China 3, Joint 14. By stage: Words 12, ...".
 * Voices and stages without an event are left out.
 */
export function countsSentence(record: RecordGraph, events: readonly Event[]): string {
  const { voices, stages } = record.vocabulary;
  const tally = (words: readonly { readonly id: string; readonly label: string }[], of: (event: Event) => string) =>
    words.flatMap(({ id, label }) => {
      const count = events.filter((event) => of(event) === id).length;
      return count === 0 ? [] : [`${label} ${count}`];
    });
  const landmarks = events.filter((event) => event.weight === 3).length;
  const sentences = [
    `${pluralise(events.length, 'event')}.`,
    `By voice: ${tally(voices, (event) => event.voice).join(', ')}.`,
    `By stage: ${tally(stages, (event) => event.stage).join(', ')}.`,
  ];
  if (landmarks > 0) sentences.push(`${pluralise(landmarks, 'landmark')} among them.`);
  return sentences.join(' ');
}
