import type { RecordGraph } from '../../record/graph.ts';
import { publishedLaterDay } from '../timeline/as-of.ts';
import type { EventTable } from './event-table.ts';
import { facetColumns, facetWords } from './facets.ts';
import { oncePer } from '../../record/kept/once-per.ts';

/** The table of a record's events, with every facet; made once per record. */
export const eventTable = oncePer((record: RecordGraph): EventTable => {
  const { events, vocabulary } = record;
  const words = facetWords(record);
  const table: EventTable = {
    from: events.map(({ date }) => date.from),
    to: events.map(({ date }) => date.to),
    later: events.map(publishedLaterDay),
    positions: vocabulary.voices.map(({ position }) => position),
    marks: vocabulary.stages.map(({ mark }) => mark),
    words,
    facets: facetColumns(record, words),
  };
  return table;
});
