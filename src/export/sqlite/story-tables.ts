import type { Change, RecordGraph, Thread } from '../../record/graph.ts';
import type { Tombstone } from '../../record/schema/reference.ts';
import { columnsOf, pairs, sqlTable, type SqlTable } from './table.ts';

/** The tables of threads, of changes to the record, and of former ids. */
export function storyTables(record: RecordGraph, address: (id: string) => string): SqlTable[] {
  const thread = columnsOf<Thread>();
  const step = columnsOf<Thread['steps'][number] & { readonly thread: string; readonly number: number }>();
  const change = columnsOf<Change>();
  const tombstone = columnsOf<Tombstone>();
  return [
    sqlTable({
      name: 'threads',
      description: 'Stories told step by step',
      columns: [
        thread.text('id', 'Id of the thread', (row) => row.id),
        thread.text('url', 'Address of its page', (row) => address(row.id)),
        thread.text('title', 'Title', (row) => row.title),
        thread.text('text', 'How it begins', (row) => row.text.text),
        thread.maybe('outcome', 'Where it stands', (row) => row.outcome.text || undefined),
      ],
      primaryKey: ['id'],
      rows: record.threads,
    }),
    sqlTable({
      name: 'thread_steps',
      description: 'The steps of each thread',
      columns: [
        step.refers('thread', 'threads', 'Id of the thread', (row) => row.thread),
        step.whole('number', 'Its place in the list of the page', (row) => row.number),
        step.refers('event', 'events', 'The event it tells of', (row) => row.event),
        step.text('text', 'What it tells', (row) => row.text),
      ],
      primaryKey: ['thread', 'number'],
      rows: record.threads.flatMap(({ id, steps }) =>
        steps.map((each, index) => ({ ...each, thread: id, number: index + 1 })),
      ),
    }),
    sqlTable({
      name: 'changes',
      description: 'Additions and corrections that readers should know of',
      columns: [
        change.text('id', 'Id of the change', (row) => row.id),
        ...change.dates('date', 'When it was made', (row) => row.date),
        change.text('kind', 'addition, correction or withdrawal', (row) => row.kind),
        change.text('title', 'Title', (row) => row.title),
        change.text('text', 'What changed', (row) => row.text.text),
      ],
      primaryKey: ['id'],
      rows: record.changes,
    }),
    pairs(
      'change_events',
      'The events that a change concerns',
      [
        ['change', 'changes'],
        ['event', 'events'],
      ],
      record.changes.flatMap(({ id, events }) => events.map((event): [string, string] => [id, event])),
    ),
    sqlTable({
      name: 'tombstones',
      description: 'Ids of events that were merged into another or withdrawn',
      columns: [
        tombstone.text('id', 'The former id', (row) => row.id),
        ...tombstone.dates('date', 'When it went', (row) => row.date),
        tombstone.mayRefer('replaced_by', 'events', 'The event that took its place', (row) => row.to),
        tombstone.text('reason', 'Why', (row) => row.reason),
      ],
      primaryKey: ['id'],
      rows: record.tombstones,
    }),
  ];
}
