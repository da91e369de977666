import type { Disagreement, Event, Fact, RecordGraph } from '../../record/graph.ts';
import { connections } from '../../views/connections.ts';
import { type Evidence, eventEvidence } from '../../views/evidence.ts';
import { citationsOf, citationTable } from './source-tables.ts';
import { columnsOf, pairs, sqlTable, type SqlTable } from './table.ts';

type EventRow = Event & { readonly evidence: Evidence; readonly ordinal: number };
type Numbered<T> = T & { readonly event: string };

function events(record: RecordGraph, address: (id: string) => string): SqlTable {
  const column = columnsOf<EventRow>();
  const { publisher } = connections(record);
  return sqlTable({
    name: 'events',
    description: 'Every event, in time order',
    columns: [
      column.text('id', 'Id of the event', (row) => row.id),
      column.whole('ordinal', 'Its place in time order, counted from 1; `rowid` of event_search', (row) => row.ordinal),
      column.text('url', 'Address of its page', (row) => address(row.id)),
      column.text('title', 'Title', (row) => row.title),
      ...column.dates('date', 'When it happened', (row) => row.date),
      column.refers('voice', 'voices', 'Who speaks or acts', (row) => row.voice),
      column.refers('stage', 'stages', 'How far it goes', (row) => row.stage),
      column.refers('kind', 'kinds', 'What it is', (row) => row.kind),
      column.whole('weight', '3 landmark, 2 notable, 1 supporting', (row) => row.weight),
      column.maybe('period', 'background or epilogue, outside the span of the record', (row) => row.period),
      column.flag('disputed', 'The sources differ about its core', (row) => row.disputed),
      column.maybe('place', 'Where', (row) => row.place),
      column.text('lead', 'What happened', (row) => row.lead.text),
      column.whole(
        'origins',
        'Independent origins that are known, counted once an owner',
        (row) => row.evidence.owners,
      ),
      column.flag('single_origin', 'At most one is known', (row) => row.evidence.single),
      column.flag(
        'state_controlled_only',
        'Every known origin is under state control',
        (row) => row.evidence.stateOnly,
      ),
      column.text('recorded', 'Day of the first entry', (row) => row.recorded.edtf),
      column.maybe('updated', 'Day of the last change', (row) => row.updated?.edtf),
    ],
    primaryKey: ['id'],
    rows: record.events.map((event, index) => ({
      ...event,
      evidence: eventEvidence(event, publisher),
      ordinal: index + 1,
    })),
  });
}

function parts(record: RecordGraph): SqlTable[] {
  const fact = columnsOf<Numbered<Fact>>();
  const difference = columnsOf<Numbered<Disagreement>>();
  return [
    sqlTable({
      name: 'facts',
      description: 'Every fact of every event',
      columns: [
        fact.refers('event', 'events', 'Id of the event', (row) => row.event),
        fact.whole('number', 'Number of the fact, kept for ever', (row) => row.number),
        fact.text('text', 'The fact, or why it was withdrawn', (row) => row.prose.text),
        fact.flag('withdrawn', 'It no longer stands', (row) => row.withdrawn),
      ],
      primaryKey: ['event', 'number'],
      rows: record.events.flatMap(({ id, facts }) => facts.map((each) => ({ ...each, event: id }))),
    }),
    sqlTable({
      name: 'disagreements',
      description: 'What the sources tell differently',
      columns: [
        difference.refers('event', 'events', 'Id of the event', (row) => row.event),
        difference.whole('number', 'Number of the disagreement, kept for ever', (row) => row.number),
        difference.mayRefer('kind', 'differences', 'What differs', (row) => row.kind),
        difference.text('text', 'Both sides of it', (row) => row.prose.text),
      ],
      primaryKey: ['event', 'number'],
      rows: record.events.flatMap(({ id, disagreements }) => disagreements.map((each) => ({ ...each, event: id }))),
    }),
  ];
}

function cited(record: RecordGraph): SqlTable[] {
  return [
    citationTable(
      'lead_sources',
      'Which sources the lead of an event cites',
      { entry: 'event' },
      record.events.flatMap(({ id, lead }) => citationsOf(id, [lead.citations])),
    ),
    citationTable(
      'fact_sources',
      'Which sources a fact rests on',
      { entry: 'event', part: { column: 'fact', table: 'facts' } },
      record.events.flatMap(({ id, facts }) =>
        citationsOf(
          id,
          facts.map(({ prose }) => prose.citations),
        ),
      ),
    ),
    citationTable(
      'disagreement_sources',
      'Which sources a disagreement is between',
      { entry: 'event', part: { column: 'disagreement', table: 'disagreements' } },
      record.events.flatMap(({ id, disagreements }) =>
        citationsOf(
          id,
          disagreements.map(({ prose }) => prose.citations),
        ),
      ),
    ),
  ];
}

function named(record: RecordGraph): SqlTable[] {
  const table = (name: string, column: string, list: 'topics' | 'people' | 'organisations' | 'terms'): SqlTable =>
    pairs(
      name,
      `The ${list} of each event`,
      [
        ['event', 'events'],
        [column, list],
      ],
      record.events.flatMap((event) => event[list].map((id): [string, string] => [event.id, id])),
    );
  return [
    table('event_topics', 'topic', 'topics'),
    table('event_people', 'person', 'people'),
    table('event_organisations', 'organisation', 'organisations'),
    table('event_terms', 'term', 'terms'),
  ];
}

function relations(record: RecordGraph): SqlTable {
  interface Relation {
    readonly from: string;
    readonly to: string;
    readonly relation: string;
  }
  const column = columnsOf<Relation>();
  return sqlTable({
    name: 'event_relations',
    description: 'How events are related: read "event, relation, other"',
    columns: [
      column.refers('event', 'events', 'Id of the event', (row) => row.from),
      column.refers('relation', 'relations', 'How it is related to the other', (row) => row.relation),
      column.refers('other', 'events', 'Id of the other event', (row) => row.to),
    ],
    primaryKey: ['event', 'relation', 'other'],
    rows: record.events.flatMap(({ id, related }) =>
      related.map(({ event, relation }) => ({ from: id, to: event, relation })),
    ),
  });
}

/** The tables of events, their facts and disagreements, what these cite, and what events name. */
export function eventTables(record: RecordGraph, address: (id: string) => string): SqlTable[] {
  return [events(record, address), ...parts(record), ...cited(record), ...named(record), relations(record)];
}
