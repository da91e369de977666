import type { RecordGraph } from '../../record/graph.ts';
import { groupOf, rowDate } from './groups.ts';
import type { TimelineRows } from './timeline-index.ts';
import { promiseTimeline } from './promise-timeline.ts';

/** What the timeline shows of a record beside the table of its events. */
export function timelineRows(record: RecordGraph): TimelineRows {
  const { events, promises, vocabulary } = record;
  return {
    closing: vocabulary.closing.from,
    phrases: vocabulary.voices.map(({ phrase }) => phrase),
    id: events.map(({ id }) => id),
    title: events.map(({ title }) => title),
    day: events.map(rowDate),
    group: events.map(groupOf),
    promises: promises.map((promise) => promiseTimeline(record, promise)),
  };
}
