import type { Event, PromiseEntry, RecordGraph, Thread, Topic } from '../../record/graph.ts';
import { connections } from '../connections.ts';
import { eventsByYear, type YearOfEvents } from '../events-by-year.ts';
import { promisesInTime } from '../promise/promise-view.ts';

/** Everything the page of a topic shows beyond the entry itself. */
export interface TopicView {
  readonly events: readonly Event[];
  readonly landmarks: readonly Event[];
  readonly years: readonly YearOfEvents[];
  readonly promises: readonly PromiseEntry[];
  readonly threads: readonly Thread[];
  readonly previous: Topic | undefined;
  readonly next: Topic | undefined;
}

/** The topics of a record in its own order. */
export function topicsInOrder(record: RecordGraph): Topic[] {
  return [...record.topics].sort((a, b) => a.order - b.order);
}

/** Puts together what the page of `topic` shows. */
export function topicView(record: RecordGraph, topic: Topic): TopicView {
  const events = connections(record).eventsOfTopic(topic.id);
  const topics = topicsInOrder(record);
  const index = topics.indexOf(topic);
  return {
    events,
    landmarks: events.filter((event) => event.weight === 3),
    years: eventsByYear(events),
    promises: promisesInTime(record, topic.id),
    threads: record.threads.filter((thread) => thread.topics.includes(topic.id)),
    previous: topics[index - 1],
    next: topics[index + 1],
  };
}
