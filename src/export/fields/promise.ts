import { z } from 'zod';
import type { PromiseEntry } from '../../record/graph.ts';
import { datedSteps, firstSaid } from '../../views/promise/dated.ts';
import { wholePromise } from '../../record/schema/promise.ts';
import type { Context } from '../context.ts';
import { dated, everywhere, field, inCsv, inJson, object } from './define.ts';
import type { Field } from './field.ts';
import { address, count, edtf, flag, idOf, oneOf, ownId, text, wordOf } from './kinds.ts';
import { cites, ids, list } from './lists.ts';
import { safeAddresses, sourceFields } from './source.ts';

type Step = PromiseEntry['steps'][number];
type Deadline = PromiseEntry['deadlines'][number] & { readonly measured: boolean };

const confidence = oneOf(['high', 'medium', 'low']);

const deadlineFields: readonly Field<Deadline>[] = [
  field('number', count, 'Counted from 1, in the order of announcement', (_of, _context, at) => at + 1, {
    in: ['sqlite'],
  }),
  dated('date', 'The deadline', ({ date }) => date),
  field('event', idOf('events'), 'Event at which it was announced', ({ event }) => event, { optional: true }),
  field('note', text, 'A remark', ({ note }) => note, { optional: true }),
  field('measured', flag, 'Deadline used for the verdict', ({ measured }) => measured, { in: ['sqlite'] }),
  cites(({ sources }) => sources, { table: 'promise_deadline_sources' }, 'Which sources a deadline cites'),
];

const stepFields: readonly Field<Step>[] = [
  field('number', count, 'Place in the list of the page', (_step, _context, at) => at + 1, { in: ['sqlite'] }),
  field('event', idOf('events'), 'The event that is the update', ({ event }) => event, { optional: true }),
  dated(
    'date',
    'Its own date, or that of its event',
    ({ date, event }, { links }) => date ?? (event === undefined ? undefined : links.event(event)?.date),
    { optional: true },
  ),
  field('step', wordOf('steps'), 'What it says about the promise', ({ step }) => step),
  field('text', text, 'What was said or done', (step) => step.text),
  inJson(
    'settles',
    z.array(z.string()),
    'Deadlines met with it, as "deadlines" or "due" give them, or "promise": it decides the verdict',
    ({ settles }) => [...settles],
  ),
  cites(({ sources }) => sources, { table: 'promise_step_sources' }, 'Which sources an update cites'),
  field('settles_promise', flag, 'It decides the verdict', ({ settles }) => settles.includes(wholePromise), {
    in: ['sqlite'],
  }),
];

const verdictFields: readonly Field<PromiseEntry['verdict']>[] = [
  field('is', wordOf('verdicts'), 'The verdict', ({ is }) => is),
  field('confidence', confidence, 'How sure the editors are of it', (verdict) => verdict.confidence),
];

const sinceFields: readonly Field<NonNullable<PromiseEntry['since']>>[] = [
  field('is', wordOf('verdicts'), 'The later state', ({ is }) => is),
  dated('date', 'The date of the source that shows it', ({ date }) => date, { optional: true }),
];

const makersAbout = 'Ids of the people and organisations that made it';
const othersAbout = 'Names of those who made it and have no entry';

function listInCsv(
  name: string,
  description: string,
  value: (promise: PromiseEntry) => readonly string[],
): Field<PromiseEntry> {
  return inCsv({ name, type: 'list', delimiter: ';', description: `${description}, joined by semicolons`, value });
}

const makerFields: readonly Field<PromiseEntry>[] = [
  inJson('by', z.array(z.string()), makersAbout, ({ by }) => [...by]),
  listInCsv('by', makersAbout, ({ by }) => by),
  ids('people', 'people', '', ({ by }, { links }) => by.filter((id) => links.person(id)), {
    in: ['sqlite'],
    tableAbout: 'The people who made each promise',
  }),
  ids('organisations', 'organisations', '', ({ by }, { links }) => by.filter((id) => links.organisation(id)), {
    in: ['sqlite'],
    tableAbout: 'The organisations that made each promise',
  }),
  {
    ...list<PromiseEntry, string>('others', '', [field('name', text, 'Name', (name) => name)], ({ others }) => others, {
      name: 'promise_others',
      description: 'Those who made a promise and have no entry',
      key: ['name'],
    }),
    ...inJson<PromiseEntry, string[]>('others', z.array(text.schema), othersAbout, ({ others }) => [...others]),
  },
  listInCsv('others', othersAbout, ({ others }) => others),
];

const measured = ({ deadlines, due }: PromiseEntry): Deadline[] =>
  deadlines.map((deadline) => ({ ...deadline, measured: deadline.date.edtf === due?.edtf }));

/** When a promise was first made, and what is listed under it, as tables have it. */
const countedFields: readonly Field<PromiseEntry>[] = [
  inCsv({
    name: 'first_made',
    type: 'string',
    description: 'The date of its first update, in EDTF',
    value: (promise, { record }) => firstSaid(datedSteps(record, promise))?.date.edtf,
  }),
  inCsv({
    name: 'updates',
    type: 'integer',
    description: 'How many updates are recorded: what was said and done about it',
    value: ({ steps }) => steps.length,
  }),
  inCsv({
    name: 'deadlines',
    type: 'list',
    delimiter: ';',
    description: 'Every deadline that was announced, joined by semicolons',
    value: ({ deadlines }) => deadlines.map(({ date }) => date.edtf),
  }),
];

const prose = (name: 'reason' | 'afterwards' | 'certainty', description: string): Field<PromiseEntry> =>
  field(name, text, description, (promise) => promise[name].text || undefined, { in: everywhere, optional: true });

const judgedFields: readonly Field<PromiseEntry>[] = [
  object('verdict', 'The verdict on the closing day', verdictFields, ({ verdict }) => verdict),
  object('since', 'What later sources show', sinceFields, ({ since }) => since, { optional: true }),
  field('verdict', wordOf('verdicts'), 'The verdict on the closing day', ({ verdict }) => verdict.is, {
    in: ['csv', 'sqlite'],
  }),
  field('confidence', confidence, 'How sure the editors are of it', ({ verdict }) => verdict.confidence, {
    in: ['csv', 'sqlite'],
  }),
  field('since', wordOf('verdicts'), 'What later sources show', ({ since }) => since?.is, {
    in: ['csv', 'sqlite'],
    optional: true,
  }),
  dated('since_date', 'The date of the source that shows it', ({ since }) => since?.date, { in: ['csv', 'sqlite'] }),
];

/** A promise. */
export const promiseFields: readonly Field<PromiseEntry>[] = [
  field('id', ownId, 'Id of the promise', ({ id }) => id, { in: everywhere }),
  field('url', address, 'Address of its page', ({ id }, { pageOf }: Context) => pageOf('promises', id), {
    in: everywhere,
  }),
  field('title', text, 'What was promised', ({ title }) => title, { in: everywhere }),
  ids('topics', 'topics', 'Ids of its topics', ({ topics }) => topics, { in: everywhere }),
  field('side', wordOf('voices'), 'Whose promise it is', ({ side }) => side, { in: everywhere }),
  ...makerFields,
  dated('due', 'Deadline used for the verdict', ({ due }) => due, { in: everywhere, optional: true }),
  ...countedFields,
  list('deadlines', 'Every deadline that was announced', deadlineFields, measured, {
    name: 'promise_deadlines',
    description: 'Every deadline as it was announced',
    part: 'deadline',
  }),
  list('steps', 'Updates: what was said and done about it', stepFields, ({ steps }) => steps, {
    name: 'promise_steps',
    description: 'What was said and done about each promise, in time order',
    part: 'step',
  }),
  ...judgedFields,
  field('text', text, 'What was promised, in full', (promise) => promise.text.text, { in: everywhere }),
  prose('reason', 'Why the verdict is what it is'),
  prose('afterwards', 'What is known from after the closing day'),
  prose('certainty', 'How sure the verdict is, in words'),
  sourceFields(),
  safeAddresses(),
  field('recorded', edtf, 'Date added', ({ recorded }) => recorded.edtf, { in: everywhere }),
  field('updated', edtf, 'Date updated', ({ updated }) => updated?.edtf, { in: everywhere, optional: true }),
];
