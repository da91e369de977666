import type { Event, RecordGraph } from '../../record/graph.ts';
import { pluralise, joined } from '../words.ts';

function counts(
  words: readonly { readonly id: string; readonly label: string }[],
  of: (id: string) => number,
): { readonly label: string; readonly count: number }[] {
  return words.map(({ id, label }) => ({ label, count: of(id) })).filter(({ count }) => count > 0);
}

/**
 * Who speaks in some events, and how far it goes, in two sentences: "48 events: in 30 Russia speaks alone …".
 * Voices and stages that do not occur are left out; the most frequent stands first.
 */
export function whoSpeaks(record: RecordGraph, events: readonly Event[]): string {
  const { voices, stages } = record.vocabulary;
  const spoken = counts(voices, (id) => events.filter((event) => event.voice === id).length).sort(
    (a, b) => b.count - a.count,
  );
  const gone = counts(stages, (id) => events.filter((event) => event.stage === id).length);
  const voiceWords = joined(spoken.map(({ label, count }) => `${label} ${count}`));
  const stageWords = joined(gone.map(({ label, count }) => `${count} ${label.toLowerCase()}`));
  return `${pluralise(events.length, 'event')} by voice: ${voiceWords}. By stage: ${stageWords}.`;
}
