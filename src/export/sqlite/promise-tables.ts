import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import { wholePromise } from '../../record/schema/promise.ts';
import { connections } from '../../views/connections.ts';
import { type AnnouncedDeadline, announcedDeadlines, type DatedStep, datedSteps } from '../../views/promise/dated.ts';
import { citationsOf, citationTable } from './source-tables.ts';
import { columnsOf, pairs, sqlTable, type SqlTable } from './table.ts';

type StepRow = DatedStep & { readonly promise: string };
type DeadlineRow = AnnouncedDeadline & { readonly promise: string; readonly number: number };

function promises(record: RecordGraph, address: (id: string) => string): SqlTable {
  const column = columnsOf<PromiseEntry>();
  return sqlTable({
    name: 'promises',
    description: 'Every promise, with the verdict on it',
    columns: [
      column.text('id', 'Id of the promise', (row) => row.id),
      column.text('url', 'Address of its page', (row) => address(row.id)),
      column.text('title', 'What was promised', (row) => row.title),
      column.refers('side', 'voices', 'Whose promise it is', (row) => row.side),
      ...column.dates('due', 'Deadline that the verdict is measured against', (row) => row.due),
      column.refers('verdict', 'verdicts', 'State on the closing day of the record', (row) => row.verdict.is),
      column.text('confidence', 'high, medium or low', (row) => row.verdict.confidence),
      column.mayRefer('since', 'verdicts', 'State by the latest page read', (row) => row.since?.is),
      ...column.dates('since_date', 'When that was', (row) => row.since?.date),
      column.text('text', 'What was promised, in full', (row) => row.text.text),
      column.maybe('reason', 'Why the verdict is what it is', (row) => row.reason.text || undefined),
      column.maybe('afterwards', 'What is known since the closing day', (row) => row.afterwards.text || undefined),
      column.maybe('certainty', 'How sure the verdict is', (row) => row.certainty.text || undefined),
      column.text('recorded', 'Day of the first entry', (row) => row.recorded.edtf),
      column.maybe('updated', 'Day of the last change', (row) => row.updated?.edtf),
    ],
    primaryKey: ['id'],
    rows: record.promises,
  });
}

function makers(record: RecordGraph): SqlTable[] {
  const links = connections(record);
  const by = (known: (id: string) => unknown): [string, string][] =>
    record.promises.flatMap((promise) =>
      promise.by.filter((id) => known(id) !== undefined).map((id): [string, string] => [promise.id, id]),
    );
  const column = columnsOf<readonly [string, string]>();
  return [
    pairs(
      'promise_topics',
      'The topics of each promise',
      [
        ['promise', 'promises'],
        ['topic', 'topics'],
      ],
      record.promises.flatMap(({ id, topics }) => topics.map((topic): [string, string] => [id, topic])),
    ),
    pairs(
      'promise_people',
      'Who made each promise',
      [
        ['promise', 'promises'],
        ['person', 'people'],
      ],
      by(links.person),
    ),
    pairs(
      'promise_organisations',
      'Which organisations made each promise',
      [
        ['promise', 'promises'],
        ['organisation', 'organisations'],
      ],
      by(links.organisation),
    ),
    sqlTable({
      name: 'promise_others',
      description: 'Promisers who have no entry',
      columns: [
        column.refers('promise', 'promises', 'Id of the promise', ([id]) => id),
        column.text('name', 'Name', ([, name]) => name),
      ],
      primaryKey: ['promise', 'name'],
      rows: record.promises.flatMap(({ id, others }) => others.map((name): [string, string] => [id, name])),
    }),
  ];
}

function courses(record: RecordGraph): SqlTable[] {
  const step = columnsOf<StepRow>();
  const deadline = columnsOf<DeadlineRow>();
  return [
    sqlTable({
      name: 'promise_steps',
      description: 'What was said and done about each promise, in time',
      columns: [
        step.refers('promise', 'promises', 'Id of the promise', (row) => row.promise),
        step.whole('number', 'Its place in the list of the page', (row) => row.number),
        step.mayRefer('event', 'events', 'The event it rests on', (row) => row.event?.id),
        ...step.dates('date', 'Its own date, or that of its event', (row) => row.date),
        step.refers('step', 'step_kinds', 'What kind of step it is', (row) => row.step.step),
        step.text('text', 'What was said or done', (row) => row.step.text),
        step.flag('settles_promise', 'With it the verdict came to stand', (row) =>
          row.step.settles.includes(wholePromise),
        ),
      ],
      primaryKey: ['promise', 'number'],
      rows: record.promises.flatMap((promise) =>
        datedSteps(record, promise).map((each): StepRow => ({ ...each, promise: promise.id })),
      ),
    }),
    citationTable(
      'promise_step_sources',
      'Sources of the promise that a step rests on',
      { entry: 'promise', part: { column: 'step', table: 'promise_steps' } },
      record.promises.flatMap(({ id, steps }) =>
        citationsOf(
          id,
          steps.map(({ sources }) => sources),
        ),
      ),
    ),
    sqlTable({
      name: 'promise_deadlines',
      description: 'Every deadline as it was announced',
      columns: [
        deadline.refers('promise', 'promises', 'Id of the promise', (row) => row.promise),
        deadline.whole('number', 'Counted from 1, in the order of announcement', (row) => row.number),
        ...deadline.dates('date', 'The deadline', (row) => row.deadline.date),
        deadline.mayRefer('event', 'events', 'The event that announced it', (row) => row.event?.id),
        deadline.maybe('note', 'What else is to be said', (row) => row.deadline.note),
        deadline.flag('measured', 'The verdict is measured against it', (row) => row.measured),
      ],
      primaryKey: ['promise', 'number'],
      rows: record.promises.flatMap((promise) =>
        announcedDeadlines(record, promise).map((each, index): DeadlineRow => ({
          ...each,
          promise: promise.id,
          number: index + 1,
        })),
      ),
    }),
    citationTable(
      'promise_deadline_sources',
      'Sources of the promise that a deadline rests on',
      { entry: 'promise', part: { column: 'deadline', table: 'promise_deadlines' } },
      record.promises.flatMap(({ id, deadlines }) =>
        citationsOf(
          id,
          deadlines.map(({ sources }) => sources),
        ),
      ),
    ),
  ];
}

/** The tables of promises: who made them, their steps and deadlines. */
export function promiseTables(record: RecordGraph, address: (id: string) => string): SqlTable[] {
  return [promises(record, address), ...makers(record), ...courses(record)];
}
