import type { RecordGraph } from '../record/graph.ts';
import type { Site } from '../site/address.ts';
import { type Field, csvText } from './csv.ts';
import { exportEvent } from './event-export.ts';
import type { EventExport } from './schema/event.ts';

/** A CSV file with what Table Schema says about its columns. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Omit<Field<never>, 'value'>[];
  readonly primaryKey: readonly string[];
  readonly rows: number;
  readonly text: string;
}

const ids = 'joined by semicolons';

const eventFields: readonly Field<EventExport>[] = [
  { name: 'id', type: 'string', description: 'Id of the event', value: (e) => e.id },
  { name: 'url', type: 'string', description: 'Address of its page', value: (e) => e.url },
  { name: 'title', type: 'string', description: 'Title', value: (e) => e.title },
  { name: 'date', type: 'string', description: 'EDTF date', value: (e) => e.date },
  { name: 'earliest', type: 'date', description: 'First possible day', value: (e) => e.earliest },
  { name: 'latest', type: 'date', description: 'Last possible day', value: (e) => e.latest },
  { name: 'voice', type: 'string', description: 'Who speaks or acts', value: (e) => e.voice },
  { name: 'stage', type: 'string', description: 'How far it goes', value: (e) => e.stage },
  { name: 'kind', type: 'string', description: 'What it is', value: (e) => e.kind },
  { name: 'weight', type: 'integer', description: '3 landmark, 2 notable, 1 supporting', value: (e) => e.weight },
  { name: 'period', type: 'string', description: 'background, epilogue, or empty', value: (e) => e.period },
  { name: 'disputed', type: 'boolean', description: 'Sources differ about its core', value: (e) => e.disputed },
  { name: 'topics', type: 'list', delimiter: ';', description: `Topic ids ${ids}`, value: (e) => e.topics },
  { name: 'place', type: 'string', description: 'Where', value: (e) => e.place },
  { name: 'people', type: 'list', delimiter: ';', description: `Person ids ${ids}`, value: (e) => e.people },
  {
    name: 'organisations',
    type: 'list',
    delimiter: ';',
    description: `Organisation ids ${ids}`,
    value: (e) => e.organisations,
  },
  { name: 'terms', type: 'list', delimiter: ';', description: `Term ids ${ids}`, value: (e) => e.terms },
  { name: 'promises', type: 'list', delimiter: ';', description: `Promise ids ${ids}`, value: (e) => e.promises },
  { name: 'lead', type: 'string', description: 'What happened', value: (e) => e.lead },
  {
    name: 'facts',
    type: 'integer',
    description: 'Facts that stand; facts.csv has them',
    value: (e) => e.facts.filter((fact) => !fact.withdrawn).length,
  },
  { name: 'disagreements', type: 'integer', description: 'Disagreements', value: (e) => e.disagreements.length },
  { name: 'origins', type: 'list', delimiter: ';', description: `Origin ids ${ids}`, value: (e) => e.evidence.origins },
  { name: 'single_origin', type: 'boolean', description: 'At most one is known', value: (e) => e.evidence.single },
  {
    name: 'source_urls',
    type: 'list',
    delimiter: ' ',
    description: 'Addresses of the sources joined by spaces, without those that are unsafe to open',
    value: (e) => e.sources.filter((source) => source.link !== 'unsafe').map((source) => source.url),
  },
  { name: 'recorded', type: 'string', description: 'EDTF date of the first entry', value: (e) => e.recorded },
  { name: 'updated', type: 'string', description: 'EDTF date of the last change', value: (e) => e.updated },
];

type FactRow = EventExport['facts'][number] & { readonly event: EventExport };

const factFields: readonly Field<FactRow>[] = [
  { name: 'event', type: 'string', description: 'Id of the event', value: (f) => f.event.id },
  { name: 'number', type: 'integer', description: 'Number of the fact, kept for ever', value: (f) => f.number },
  { name: 'url', type: 'string', description: 'Address of the fact', value: (f) => `${f.event.url}#fact-${f.number}` },
  { name: 'date', type: 'string', description: 'EDTF date of the event', value: (f) => f.event.date },
  { name: 'text', type: 'string', description: 'The fact', value: (f) => f.text },
  {
    name: 'sources',
    type: 'list',
    delimiter: ';',
    description: `Ids of the event's sources ${ids}`,
    value: (f) => f.sources,
  },
  { name: 'withdrawn', type: 'boolean', description: 'It no longer stands', value: (f) => f.withdrawn ?? false },
];

function table<T>(
  about: { readonly name: string; readonly title: string; readonly description: string; readonly primaryKey: string[] },
  fields: readonly Field<T>[],
  rows: readonly T[],
): Table {
  return {
    ...about,
    rows: rows.length,
    text: csvText(fields, rows),
    fields: fields.map(({ name, type, description, delimiter }) => ({
      name,
      type,
      description,
      ...(delimiter === undefined ? {} : { delimiter }),
    })),
  };
}

/** The record as tables: one row an event, one row a fact. */
export function tables(record: RecordGraph, site: Site): Table[] {
  const events = record.events.map((event) => exportEvent(record, event, site));
  const facts = events.flatMap((event) => event.facts.map((fact): FactRow => ({ ...fact, event })));
  return [
    table(
      { name: 'events', title: 'Events as a table', description: 'One row for each event', primaryKey: ['id'] },
      eventFields,
      events,
    ),
    table(
      {
        name: 'facts',
        title: 'Facts as a table',
        description: 'One row for each fact, with the sources it rests on',
        primaryKey: ['event', 'number'],
      },
      factFields,
      facts,
    ),
  ];
}
