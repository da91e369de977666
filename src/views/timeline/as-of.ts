import type { Event, PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { dateWords } from '../date-words.ts';
import { announcedDeadlines, datedSteps, firstSaid } from '../promise/dated.ts';
import { type StepShape, stepShape } from '../promise/shapes.ts';
import { labelOf, verdictOf } from '../words.ts';
import { type PromiseState, promiseStateOn, type PromiseTimeline } from './promise-state.ts';
import { publishedAfter, standingOn } from './standing.ts';

/** What had happened by a day, and what could be known of it. */
export interface KnownBy {
  /** Events that had certainly happened, oldest first. */
  readonly happened: readonly Event[];
  /** Those of `happened` whose sources were all published later. */
  readonly publishedLater: readonly Event[];
  /** Events whose date is too loose to say. */
  readonly perhaps: readonly Event[];
  /** The promises made by then, and how they stood. */
  readonly promises: readonly { readonly promise: PromiseEntry; readonly state: PromiseState }[];
}

/** Steps that do what was promised, wholly or in part. */
const settling: ReadonlySet<StepShape> = new Set(['paper', 'law', 'delivered']);

/**
 * The day by which an event was published, as far as its sources are dated: the last possible day of the earliest
 * one. Empty when no source is dated, or when one appeared no later than the event. Pages from before the event do not count.
 */
export function publishedLaterDay(event: Event): string {
  const days = event.sources.flatMap((source) =>
    source.context || !source.published || source.published.to < event.date.from ? [] : [source.published.to],
  );
  const first = days.sort()[0] ?? '';
  return first > event.date.to ? first : '';
}

function firstPublished(promise: PromiseEntry, sources: readonly string[]): string | undefined {
  return promise.sources
    .filter((source) => sources.includes(source.id))
    .flatMap((source) => source.published?.to ?? [])
    .sort()[0];
}

/**
 * The course of a promise: its steps, deadlines and verdicts with the days by which they were known. It counts as done
 * from the first step that settles something, when the verdict says that it was carried out wholly or in part.
 */
export function promiseTimeline(record: RecordGraph, promise: PromiseEntry): PromiseTimeline {
  const dated = datedSteps(record, promise);
  const steps = dated
    .map(({ step, date }) => ({ id: step.step, by: date.to, date: dateWords(date) }))
    .sort((a, b) => a.by.localeCompare(b.by, 'en'));
  const deadlines = announcedDeadlines(record, promise).flatMap(({ deadline, event }) => {
    const announced = event?.date.to ?? firstPublished(promise, deadline.sources);
    return announced === undefined ? [] : [{ announced, to: deadline.date.to, date: dateWords(deadline.date) }];
  });
  const closing = record.vocabulary.closing.to;
  const verdict = verdictOf(record, promise.verdict.is);
  const carried = verdict.tone === 'kept' || verdict.tone === 'part';
  const settled = steps.find((step) => settling.has(stepShape(record.vocabulary.steps, step.id)));
  const done = carried ? (settled ?? steps.findLast((step) => step.by <= closing))?.by : undefined;
  const since = promise.since?.date && { word: verdictOf(record, promise.since.is), by: promise.since.date.to };
  return {
    id: promise.id,
    title: promise.title,
    topics: promise.topics,
    made: firstSaid(dated)?.date.to ?? '',
    steps: steps.map(({ id, by, date }) => ({ by, label: labelOf(record.vocabulary.steps, id), date })),
    deadlines: deadlines.sort((a, b) => a.announced.localeCompare(b.announced, 'en')),
    ...(done !== undefined && { done }),
    verdict: { label: verdict.label, tone: verdict.tone },
    ...(since && { since: { label: since.word.label, tone: since.word.tone, by: since.by } }),
  };
}

/** What was known by the end of `day` (ISO 8601): events by their last possible day, promises as they stood. */
export function knownBy(record: RecordGraph, day: string): KnownBy {
  const standing = (event: Event) => standingOn(event.date, day);
  const happened = record.events.filter((event) => standing(event) === 'happened');
  return {
    happened,
    publishedLater: happened.filter((event) => publishedAfter(publishedLaterDay(event), day)),
    perhaps: record.events.filter((event) => standing(event) === 'perhaps'),
    promises: record.promises.flatMap((promise) => {
      const state = promiseStateOn(promiseTimeline(record, promise), day, record.vocabulary.closing.from);
      return state ? [{ promise, state }] : [];
    }),
  };
}
