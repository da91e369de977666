import type { Change, Thread } from '../../record/graph.ts';
import type { Tombstone } from '../../record/schema/reference.ts';
import { dated, field } from './define.ts';
import type { Field } from './field.ts';
import { address, count, idOf, oneOf, ownId, text } from './kinds.ts';
import { ids, list } from './lists.ts';

const stepFields: readonly Field<Thread['steps'][number]>[] = [
  field('number', count, 'Place in the list of the page', (_step, _context, at) => at + 1),
  field('event', idOf('events'), 'The event it tells of', ({ event }) => event),
  field('text', text, 'What it tells', (step) => step.text),
];

/** A story. */
export const threadFields: readonly Field<Thread>[] = [
  field('id', ownId, 'Id of the story', ({ id }) => id),
  field('url', address, 'Address of its page', ({ id }, { pageOf }) => pageOf('threads', id)),
  field('title', text, 'Title', ({ title }) => title),
  field('text', text, 'How it begins', (thread) => thread.text.text),
  field('outcome', text, 'What came of it', ({ outcome }) => outcome.text || undefined, { optional: true }),
  list('steps', 'What it tells, event by event', stepFields, ({ steps }) => steps, {
    name: 'thread_steps',
    description: 'What each story tells, event by event',
  }),
];

/** An addition, a correction or a withdrawal. */
export const changeFields: readonly Field<Change>[] = [
  field('id', ownId, 'Id of the change', ({ id }) => id),
  dated('date', 'When it was made', ({ date }) => date),
  field('kind', oneOf(['addition', 'correction', 'withdrawal']), 'What kind of change it is', ({ kind }) => kind),
  field('title', text, 'Title', ({ title }) => title),
  field('text', text, 'What changed', (change) => change.text.text),
  ids('events', 'events', 'Ids of the events that it concerns', ({ events }) => events),
];

/** A former id of an event. */
export const tombstoneFields: readonly Field<Tombstone>[] = [
  field('id', ownId, 'The former id', ({ id }) => id),
  dated('date', 'When it was merged or withdrawn', ({ date }) => date),
  field('to', idOf('events'), 'The event that took its place', ({ to }) => to, {
    optional: true,
    column: 'replaced_by',
  }),
  field('reason', text, 'Why', ({ reason }) => reason),
];
