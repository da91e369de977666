import type { Event, RecordGraph } from '../record/graph.ts';
import type { Vocabulary } from '../record/schema/vocabulary.ts';
import { voiceTally } from './tally-words.ts';
import { capitalised, inWords, pluralise } from './words.ts';

type Voice = Vocabulary['voices'][number];
type Stage = Vocabulary['stages'][number];

/** How often a voice was heard within the span, in all and stage by stage in the order of the vocabulary. */
export interface VoiceCount {
  readonly voice: Voice;
  readonly count: number;
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
}

/** Counts of the events within the record's span; `events` narrows them to some of the record. */
export function voiceCounts(
  { vocabulary, events: all }: RecordGraph,
  events: readonly Event[] = all,
): readonly VoiceCount[] {
  const inside = events.filter((event) => event.period === undefined);
  return vocabulary.voices.map((voice) => {
    const own = inside.filter((event) => event.voice === voice.id);
    const stages = vocabulary.stages.map((stage) => ({
      stage,
      count: own.filter((event) => event.stage === stage.id).length,
    }));
    return { voice, count: own.length, stages };
  });
}

/** The years of the record's span: "2014 to 2019", "2014". */
export function spanYears({ span }: Vocabulary): string {
  const [from, to] = [span.from.slice(0, 4), span.to.slice(0, 4)];
  return from === to ? from : `${from} to ${to}`;
}

/** The years outside the record's span: "before 2014 or after 2019". */
export function outsideYears({ span }: Vocabulary): string {
  return `before ${span.from.slice(0, 4)} or after ${span.to.slice(0, 4)}`;
}

/**
 * The chart in words, with every number counted: "46 events are recorded for 1990 to 1994: 12 by North, 5 by South and 29
 * by both. Nine more are from before (3) or after (6)."
 */
export function chartSentence(record: RecordGraph): string {
  const inside = record.events.filter((event) => event.period === undefined);
  const before = record.events.filter((event) => event.period === 'background').length;
  const after = record.events.length - inside.length - before;
  const years = spanYears(record.vocabulary);
  const verb = inside.length === 1 ? 'is' : 'are';
  const sum = `${pluralise(inside.length, 'event')} ${verb} recorded for ${years}: ${voiceTally(record, inside)}.`;
  const outside = before + after;
  if (outside === 0) return sum;
  const where = before > 0 && after > 0 ? `before (${before}) or after (${after})` : before > 0 ? 'before' : 'after';
  return `${sum} ${capitalised(inWords(outside))} more ${outside === 1 ? 'is' : 'are'} from ${where}.`;
}

/** Some events in words, for a drawing of them: "12 events: 7 by North and 5 by both, 2 of them before 1990 or after 1994". */
export function eventsInWords(record: RecordGraph, events: readonly Event[] = record.events): string {
  const total = pluralise(events.length, 'event');
  if (events.length === 0) return total;
  const outside = events.filter((event) => event.period !== undefined).length;
  const edges = `${outside} of them ${outsideYears(record.vocabulary)}`;
  return `${total}: ${voiceTally(record, events)}${outside === 0 ? '' : `, ${edges}`}`;
}
