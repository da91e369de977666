import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { wholePromise } from '../../record/schema/promise.ts';
import { dateWords } from '../date-words.ts';
import { announcedDeadlines, type DatedStep, datedSteps, firstSaid } from '../promise/dated.ts';
import { labelOf, verdictOf } from '../words.ts';
import type { PromiseDeadline, PromiseTimeline, VerdictWord } from './promise-state.ts';

function firstPublished(promise: PromiseEntry, sources: readonly string[]): string | undefined {
  return promise.sources
    .filter((source) => sources.includes(source.id))
    .flatMap((source) => source.published?.to ?? [])
    .sort()[0];
}

/** The step that did what was due: the one that settles the deadline, or else the whole promise when that was kept. */
function settling(steps: readonly DatedStep[], due: string, kept: boolean): DatedStep | undefined {
  const whole = kept ? steps.find(({ step }) => step.settles.includes(wholePromise)) : undefined;
  return steps.find(({ step }) => step.settles.includes(due)) ?? whole;
}

function deadlinesOf(record: RecordGraph, promise: PromiseEntry, steps: readonly DatedStep[]): PromiseDeadline[] {
  const kept = verdictOf(record, promise.verdict.is).tone === 'kept';
  return announcedDeadlines(record, promise)
    .flatMap(({ deadline, event, measured }): PromiseDeadline[] => {
      const announced = event?.date.to ?? firstPublished(promise, deadline.sources);
      if (announced === undefined) return [];
      const done = settling(steps, deadline.date.edtf, kept);
      return [
        {
          announced,
          to: deadline.date.to,
          date: dateWords(deadline.date),
          ...(measured && { measured }),
          ...(done && { settled: done.date.to }),
          ...(done && done.date.from > deadline.date.to && { late: true }),
          ...(deadline.note && { note: deadline.note }),
        },
      ];
    })
    .sort((a, b) => a.announced.localeCompare(b.announced, 'en'));
}

/** The verdicts of a promise, each from the step that brought it, and again from the day on which the record judged. */
function verdictsOf(
  record: RecordGraph,
  promise: PromiseEntry,
  steps: readonly DatedStep[],
): PromiseTimeline['verdicts'] {
  const closing = record.vocabulary.closing.from;
  const word = (id: string): VerdictWord => {
    const { label, tone } = verdictOf(record, id);
    return { label, tone };
  };
  const { verdict, since } = promise;
  return [
    ...steps.flatMap(({ step, date }) => {
      if (!step.settles.includes(wholePromise)) return [];
      const is = date.from <= closing ? verdict.is : since?.is;
      return is === undefined ? [] : [{ by: date.to, ...word(is) }];
    }),
    { by: closing, ...word(verdict.is) },
    ...(since?.date ? [{ by: since.date.to, ...word(since.is) }] : []),
  ].sort((a, b) => a.by.localeCompare(b.by, 'en'));
}

/** The course of a promise: its steps, deadlines and verdicts with the days by which they were known. */
export function promiseTimeline(record: RecordGraph, promise: PromiseEntry): PromiseTimeline {
  const steps = datedSteps(record, promise);
  return {
    id: promise.id,
    title: promise.title,
    topics: promise.topics,
    made: firstSaid(steps)?.date.to ?? '',
    steps: steps
      .map(({ step, date }) => ({
        by: date.to,
        label: labelOf(record.vocabulary.steps, step.step),
        date: dateWords(date),
      }))
      .sort((a, b) => a.by.localeCompare(b.by, 'en')),
    deadlines: deadlinesOf(record, promise, steps),
    verdicts: verdictsOf(record, promise, steps),
  };
}
