import type { PromiseEntry, RecordGraph } from '../record/graph.ts';
import { atClosing } from '../views/closing-words.ts';
import { dateWords } from '../views/date-words.ts';
import { datedSteps, firstSaid } from '../views/promise/dated.ts';
import { promisesByVerdict } from '../views/promise/by-verdict.ts';
import { middle, wide } from './frame.ts';
import { textWidth } from './label-text.ts';
import { timeAxis } from './time-axis.ts';

type Verdict = RecordGraph['vocabulary']['verdicts'][number];

/** The sheets that have room for threads. On the upright sheet the promises are listed below the chart. */
export const threadFrames = [wide, middle] as const;

/** Where a thread begins and where it was last heard of, in the pixels of one sheet. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Its steps within the span. */
  readonly steps: readonly number[];
}

/** A promise on the chart: a thread from its first step to its last within the span. */
export interface ChartThread {
  readonly promise: PromiseEntry;
  /** Its name as it is spoken: "A lock at the strait: overdue at the end of 1970; first made 7 March 1961". */
  readonly name: string;
  readonly y: number;
  /** One for each of `threadFrames`. */
  readonly stretches: readonly Stretch[];
  /** The places in `record.events` of the events its steps rest on, in order of time. */
  readonly events: readonly number[];
}

/** The threads of one verdict, first said first. */
export interface ThreadBlock {
  readonly verdict: Verdict;
  readonly top: number;
  readonly threads: readonly ChartThread[];
  /** The name of the verdict with the number of its promises, in lines, one for each of `threadFrames`. */
  readonly labels: readonly (readonly string[])[];
}

/** All promises of a record under the same time axis as its events, in the pixels of the sheets. */
export interface ThreadLayout {
  readonly height: number;
  /** Where the name of the strip is written. */
  readonly name: number;
  readonly blocks: readonly ThreadBlock[];
}

const head = 34;
const gap = 9;
/** The distance of two threads, in pixels; the second is the least at which they can still be pointed at one by one. */
const pitches = { widest: 4, narrowest: 2.4 } as const;
/** The room for all threads, in pixels. */
const room = 260;
/** Size and line height of a verdict's name, in pixels. */
export const threadLabel = { size: 12, leading: 13 } as const;

/** The name of a verdict with a count, in as few lines as its room allows. */
function labelLines({ label }: Verdict, count: number, width: number): string[] {
  return `${label} ${count}`.split(' ').reduce<string[]>((lines, word) => {
    const longer = [...lines.slice(-1), word].join(' ');
    return lines.length > 0 && textWidth(longer, threadLabel.size) <= width
      ? [...lines.slice(0, -1), longer]
      : [...lines, word];
  }, []);
}

/**
 * Lays out the promises of a record by verdict, each on a line of its own; undefined where there are none, or so many
 * that their lines would run together.
 */
export function layoutThreads(record: RecordGraph): ThreadLayout | undefined {
  const groups = promisesByVerdict(record);
  if (groups.length === 0) return undefined;
  const axes = threadFrames.map((frame) => timeAxis(record.vocabulary.span, record.events, frame));
  const places = new Map(record.events.map((event, index) => [event.id, index]));
  const labelled = groups.map(({ verdict, promises }) => ({
    verdict,
    promises,
    labels: threadFrames.map((frame) => labelLines(verdict, promises.length, frame.start + frame.before - 6)),
  }));
  const heightOf = ({ promises, labels }: (typeof labelled)[number], pitch: number): number =>
    Math.max(promises.length * pitch, ...labels.map((lines) => lines.length * threadLabel.leading));
  const total = (pitch: number): number => labelled.reduce((sum, group) => sum + heightOf(group, pitch) + gap, 0);
  let pitch: number = pitches.widest;
  while (total(pitch) > room && pitch > pitches.narrowest) pitch -= 0.1;
  if (total(pitch) > room) return undefined;

  function thread(promise: PromiseEntry, y: number): ChartThread {
    const steps = datedSteps(record, promise);
    const first = firstSaid(steps);
    const words = first ? `; first made ${dateWords(first.date)}` : '';
    const closed = record.vocabulary.closing.to;
    const known = steps.filter(({ date }) => date.from <= closed);
    const verdict = groups.find((group) => group.promises.includes(promise))?.verdict.phrase ?? '';
    return {
      promise,
      name: `${promise.title}: ${verdict} ${atClosing(record.vocabulary.closing)}${words}`,
      y,
      stretches: axes.map((axis) => {
        const at = known.map(({ date }) => axis.middle(date));
        return { from: Math.min(...at, axis.to), to: Math.max(...at, axis.from), steps: at };
      }),
      events: [...new Set(steps.flatMap(({ event }) => (event ? (places.get(event.id) ?? []) : [])))].sort(
        (a, b) => a - b,
      ),
    };
  }

  let top = head;
  const blocks = labelled.map((group): ThreadBlock => {
    const { verdict, promises, labels } = group;
    const threads = promises
      .map((promise) => ({ promise, since: Math.min(...thread(promise, 0).stretches.map(({ from }) => from)) }))
      .toSorted((a, b) => a.since - b.since || (a.promise.id < b.promise.id ? -1 : 1))
      .map(({ promise }, index) => thread(promise, top + (index + 0.5) * pitch));
    const block = { verdict, top, threads, labels };
    top += heightOf(group, pitch) + gap;
    return block;
  });
  return { height: Math.ceil(top), name: head - 14, blocks };
}
