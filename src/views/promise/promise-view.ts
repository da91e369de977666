import type { PromiseEntry, RecordGraph, Thread, Topic } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { type Evidence, eventEvidence } from '../evidence.ts';
import { type SourceView, sourceViews } from '../source-view.ts';
import { threadView } from '../thread/thread-view.ts';
import { pluralise } from '../words.ts';
import { type AnnouncedDeadline, announcedDeadlines, type DatedStep, datedSteps, firstSaid } from './dated.ts';
import { type LedgerAxis, ledgerAxis, type PromiseLine, promiseLine } from './picture.ts';
import { type Promiser, promisers } from './promisers.ts';
import { settledWords } from './settled.ts';

/** A step as a promise's page shows it. */
export interface PromiseStep extends DatedStep {
  /** How well the step's event is supported, in two or three words; undefined for a step without an event. */
  readonly evidence: string | undefined;
  /** What is settled with it, in words. */
  readonly settled: string | undefined;
}

/** Everything the page of a promise shows beyond the entry itself. */
export interface PromiseView {
  readonly axis: LedgerAxis;
  readonly line: PromiseLine;
  readonly first: DatedStep | undefined;
  readonly by: readonly Promiser[];
  readonly deadlines: readonly AnnouncedDeadline[];
  /** Steps up to the closing day, and those after it. */
  readonly before: readonly PromiseStep[];
  readonly after: readonly PromiseStep[];
  readonly sources: readonly SourceView[];
  /** Number of a source in the list, by its id. */
  readonly numberOf: (sourceId: string) => number | undefined;
  readonly topics: readonly Topic[];
  /** Stories that pass through a step of the promise, or name it. */
  readonly threads: readonly Thread[];
  /** Neighbours among the promises of its first topic, by first word. */
  readonly previous: PromiseEntry | undefined;
  readonly next: PromiseEntry | undefined;
}

/** Outlets of one owner count once, as on the event's page: "5 original sources with 4 owners" are 4 independent ones. */
function support({ sources, origins, owners, single, unknown }: Evidence): string {
  if (origins.length === 0) return 'not traced';
  if (sources === 1) return 'one source';
  if (!single) return `${owners} independent original sources`;
  return `one original source${unknown > 0 ? ' traced' : ''} (${pluralise(sources, 'page')})`;
}

/** The promises of a topic, the earliest first word first. */
export function promisesInTime(record: RecordGraph, topic: string): PromiseEntry[] {
  const first = (promise: PromiseEntry): string => firstSaid(datedSteps(record, promise))?.date.from ?? '';
  return connections(record)
    .promisesOfTopic(topic)
    .map((promise) => ({ promise, from: first(promise) }))
    .sort((a, b) => a.from.localeCompare(b.from, 'en'))
    .map(({ promise }) => promise);
}

/** Puts together what the page of `promise` shows. */
export function promiseView(record: RecordGraph, promise: PromiseEntry): PromiseView {
  const links = connections(record);
  const axis = ledgerAxis(record);
  const sources = sourceViews(record, promise.sources);
  const numbers = new Map(sources.map((source) => [source.id, source.number]));
  const steps = datedSteps(record, promise).map((step) => ({
    ...step,
    evidence: step.event && support(eventEvidence(step.event, links.publisher)),
    settled: settledWords(record, promise, step),
  }));
  const closing = record.vocabulary.closing.to;
  const siblings = promisesInTime(record, promise.topics[0] ?? '');
  const index = siblings.indexOf(promise);
  return {
    axis,
    line: promiseLine(record, promise, axis),
    first: firstSaid(steps),
    by: promisers(record, promise),
    deadlines: announcedDeadlines(record, promise),
    before: steps.filter(({ date }) => date.from <= closing),
    after: steps.filter(({ date }) => date.from > closing),
    sources,
    numberOf: (id) => numbers.get(id),
    topics: promise.topics.map(links.topic).filter((topic) => topic !== undefined),
    threads: record.threads.filter((thread) => threadView(record, thread).promises.includes(promise)),
    previous: siblings[index - 1],
    next: siblings[index + 1],
  };
}
