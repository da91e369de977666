import type { Event, RecordGraph } from '../record/graph.ts';
import type { Vocabulary } from '../record/schema/vocabulary.ts';

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

function times(count: number): string {
  return count === 1 ? '1 time' : `${count} times`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The years of the record's span: "2014 to 2019", "2014". */
export function spanYears({ span }: Vocabulary): string {
  const [from, to] = [span.from.slice(0, 4), span.to.slice(0, 4)];
  return from === to ? from : `${from} to ${to}`;
}

/** The same as the beginning of a sentence: "From 2014 to 2019", "In 2014". */
function years(vocabulary: Vocabulary): string {
  const words = spanYears(vocabulary);
  return words.includes(' ') ? `From ${words}` : `In ${words}`;
}

/**
 * The chart in words, with every number counted: "From 1990 to 1994 North spoke or acted 12 times and South 5
 * times; together they acted 9 times; others spoke 2 times. …" The second sentence counts the events that stand
 * before and after the span.
 */
export function chartSentence(record: RecordGraph): string {
  const counts = voiceCounts(record);
  const sides = counts.filter(({ voice }) => voice.position === 'above' || voice.position === 'below');
  const own = sides.map(({ voice, count }, index) =>
    index === 0 ? `${voice.label} spoke or acted ${times(count)}` : `${voice.label} ${times(count)}`,
  );
  const joint = counts
    .filter(({ voice }) => voice.position === 'on')
    .map(({ voice, count }) => `${lowered(voice.short)} they acted ${times(count)}`);
  const others = counts
    .filter(({ voice }) => voice.position === 'apart')
    .map(({ voice, count }) => `${lowered(voice.short)} spoke ${times(count)}`);
  const clauses = [listed(own), ...joint, ...others].filter((clause) => clause !== '');
  const before = record.events.filter((event) => event.period === 'background').length;
  const after = record.events.filter((event) => event.period === 'epilogue').length;
  const edges = [before > 0 ? `${before} before` : '', after > 0 ? `${after} after` : ''].filter((part) => part !== '');
  const rest =
    edges.length === 0
      ? ''
      : ` ${before + after === 1 ? 'One event stands' : `${before + after} events stand`} at the edges: ${listed(edges)}.`;
  return `${years(record.vocabulary)} ${clauses.join('; ')}.${rest}`;
}
