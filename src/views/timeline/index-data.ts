import type { Event, RecordGraph } from '../../record/graph.ts';
import { publishedLaterDay } from './as-of.ts';
import { facetPositions, facetWords } from './facets.ts';
import { groupOf, rowDate } from './groups.ts';
import { type FacetName, type TimelineIndex } from './index-format.ts';
import { promiseTimeline } from './promise-timeline.ts';

const made = new WeakMap<RecordGraph, TimelineIndex>();

/** What the browser needs to filter the events of a record; made once per record. */
export function timelineIndex(record: RecordGraph): TimelineIndex {
  const known = made.get(record);
  if (known) return known;
  const { events } = record;
  const words = facetWords(record);
  const positions = facetPositions(record, words);
  const values = events.map(positions);
  const column = (facet: FacetName): number[][] => values.map((value) => value[facet]);
  const of = <T>(cell: (event: Event) => T): T[] => events.map(cell);
  const index: TimelineIndex = {
    closing: record.vocabulary.closing.from,
    words,
    phrases: record.vocabulary.voices.map((voice) => voice.phrase),
    positions: record.vocabulary.voices.map((voice) => voice.position),
    marks: record.vocabulary.stages.map((stage) => stage.mark),
    id: of((event) => event.id),
    title: of((event) => event.title),
    place: of((event) => event.place ?? ''),
    day: of(rowDate),
    from: of((event) => event.date.from),
    to: of((event) => (event.date.to === event.date.from ? '' : event.date.to)),
    later: of(publishedLaterDay),
    group: of(groupOf),
    facets: {
      topic: column('topic'),
      voice: column('voice'),
      stage: column('stage'),
      weight: column('weight'),
      evidence: column('evidence'),
      kind: column('kind'),
      person: column('person'),
      organisation: column('organisation'),
    },
    promises: record.promises.map((promise) => promiseTimeline(record, promise)),
  };
  made.set(record, index);
  return index;
}
