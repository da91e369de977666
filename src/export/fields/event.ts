import { z } from 'zod';
import type { Disagreement, Event, Fact } from '../../record/graph.ts';
import { type Evidence, eventEvidence } from '../../views/evidence.ts';
import type { Context } from '../context.ts';
import { dated, everywhere, field, inCsv, inJson, object } from './define.ts';
import type { Field } from './field.ts';
import { address, count, day, edtf, flag, idOf, language, oneOf, ownId, text, wordOf } from './kinds.ts';
import { cites, ids, list } from './lists.ts';
import { safeAddresses, sourceFields } from './source.ts';

type FactRow = Fact & { readonly event: Event };

/** The facts of an event, each with its event. */
export function factRows(event: Event): FactRow[] {
  return event.facts.map((fact) => ({ ...fact, event }));
}

function evidenceOf(event: Event, { links }: Context): Evidence {
  return eventEvidence(event, links.publisher);
}

/** A fact of an event. */
export const factFields: readonly Field<FactRow>[] = [
  inCsv({ name: 'event', type: 'string', description: 'Id of the event', value: ({ event }) => event.id }),
  field('number', count, 'Permanent number; the page has it as #fact-<number>', (fact) => fact.number, {
    in: everywhere,
  }),
  inCsv({
    name: 'url',
    type: 'string',
    description: 'Address of the fact',
    value: ({ event, number }, { pageOf }) => `${pageOf('events', event.id)}#fact-${number}`,
  }),
  inCsv({ name: 'date', type: 'string', description: 'EDTF date of the event', value: ({ event }) => event.date.edtf }),
  field('text', text, 'The fact, or why it was withdrawn', ({ prose }) => prose.text, { in: everywhere }),
  cites(({ prose }) => prose.citations, { table: 'fact_sources', in: everywhere }, 'Which sources a fact cites'),
  inJson('withdrawn', z.literal(true), 'Set when the fact was withdrawn', ({ withdrawn }) => withdrawn || undefined, {
    optional: true,
  }),
  field('withdrawn', flag, 'The fact was withdrawn', ({ withdrawn }) => withdrawn, { in: ['csv', 'sqlite'] }),
];

const disagreementFields: readonly Field<Disagreement>[] = [
  field('number', count, 'Permanent number; the page has it as #disagreement-<number>', ({ number }) => number),
  field('kind', wordOf('differences'), 'What the sources differ on', ({ kind }) => kind, { optional: true }),
  field('text', text, 'What each side says', ({ prose }) => prose.text),
  cites(({ prose }) => prose.citations, { table: 'disagreement_sources' }, 'Which sources differ'),
];

const relationFields: readonly Field<Event['related'][number]>[] = [
  field('event', idOf('events'), 'The other event', ({ event }) => event, { column: 'other' }),
  field('relation', wordOf('relations'), 'Read: this event, relation, the other', ({ relation }) => relation),
];

const evidenceFields: readonly Field<Evidence>[] = [
  field('sources', count, 'Sources of the event', ({ sources }) => sources),
  inJson('origins', z.array(z.string()), 'Original sources: outlets or bodies whose own reports these are', (of) => [
    ...of.origins,
  ]),
  field('unknown', count, 'Sources whose original source was not traced', ({ unknown }) => unknown),
  field('owners', count, 'Original sources, those of one owner counted once', ({ owners }) => owners),
  field('single', flag, 'At most one independent original source was traced', ({ single }) => single),
  field('stateControlled', count, 'Original sources under a state or a ruling party', (of) => of.stateControlled),
  field('stateOnly', flag, 'All traced original sources are so controlled', ({ stateOnly }) => stateOnly),
  inJson('languages', z.array(language.schema), 'BCP 47 codes of the languages of the sources', (of) => [
    ...of.languages,
  ]),
];

/** What an event is, when, by whom, and under which headings. */
const aboutFields: readonly Field<Event>[] = [
  field('id', ownId, 'Id of the event', ({ id }) => id, { in: everywhere }),
  field('ordinal', count, 'Place in time order, from 1; `rowid` of event_search', (_event, _context, at) => at + 1, {
    in: ['sqlite'],
  }),
  field('url', address, 'Address of its page', ({ id }, { pageOf }) => pageOf('events', id), { in: everywhere }),
  field('title', text, 'Title', ({ title }) => title, { in: everywhere }),
  field('label', text, 'What the chart calls a key event', ({ label }) => label, { optional: true }),
  dated('date', 'Date of the event', ({ date }) => date, { in: everywhere }),
  field('earliest', day, 'First possible day of the date', ({ date }) => date.from, { in: ['json', 'csv'] }),
  field('latest', day, 'Last possible day of the date', ({ date }) => date.to, { in: ['json', 'csv'] }),
  field('voice', wordOf('voices'), 'Whose statement or action it is', ({ voice }) => voice, { in: everywhere }),
  field('stage', wordOf('stages'), 'How far it got', ({ stage }) => stage, { in: everywhere }),
  field('kind', wordOf('kinds'), 'Type of event', ({ kind }) => kind, { in: everywhere }),
  field(
    'weight',
    { ...count, schema: z.union([z.literal(1), z.literal(2), z.literal(3)]) },
    'Importance: 3 key event, 2 notable, 1 other',
    ({ weight }) => weight,
    { in: everywhere },
  ),
  field('period', oneOf(['background', 'epilogue']), 'Set before or after the span covered', ({ period }) => period, {
    in: everywhere,
    optional: true,
  }),
  field('disputed', flag, 'Sources differ on whether, when or what it was', ({ disputed }) => disputed, {
    in: everywhere,
  }),
  ids('topics', 'topics', 'Ids of its topics', ({ topics }) => topics, { in: everywhere }),
  field('place', text, 'Town and country', ({ place }) => place, { in: everywhere, optional: true }),
  ids('people', 'people', 'Ids of the people named', ({ people }) => people, { in: everywhere }),
  ids('organisations', 'organisations', 'Ids of the organisations named', (event) => event.organisations, {
    in: everywhere,
  }),
  ids('terms', 'terms', 'Ids of the terms it uses', ({ terms }) => terms, { in: everywhere }),
];

const promises = (event: Event, { links }: Context): string[] => links.promisesOfEvent(event.id).map(({ id }) => id);
const promisesAbout = 'Ids of the promises that it is an update of';

/** How many sources an event has and where they come from, as tables have it. */
const countedFields: readonly Field<Event>[] = [
  inCsv({
    name: 'origins',
    type: 'list',
    delimiter: ';',
    description: 'Ids of the original sources, joined by semicolons',
    value: (event, context) => evidenceOf(event, context).origins,
  }),
  field(
    'origins',
    count,
    'Original sources, those of one owner counted once',
    (event, context) => evidenceOf(event, context).owners,
    {
      in: ['sqlite'],
    },
  ),
  field(
    'single_origin',
    flag,
    'At most one independent original source was traced',
    (event, context) => evidenceOf(event, context).single,
    { in: ['csv', 'sqlite'] },
  ),
  field(
    'state_controlled_only',
    flag,
    'All traced original sources are under a state or a ruling party',
    (event, context) => evidenceOf(event, context).stateOnly,
    { in: ['sqlite'] },
  ),
  safeAddresses(),
];

/** An event. To add a field to events, add it here and to its schema: docs/adding-a-field.md. */
export const eventFields: readonly Field<Event>[] = [
  ...aboutFields,
  ids('promises', 'promises', promisesAbout, promises, { in: ['csv'] }),
  {
    ...cites<Event>(
      ({ lead }) => lead.citations,
      { table: 'lead_sources', in: ['sqlite'] },
      'Which sources a lead cites',
    ),
    ...field<Event, string>('lead', text, 'What happened', ({ lead }) => lead.text, { in: everywhere }),
  },
  list('facts', 'Facts', factFields, factRows, {
    name: 'facts',
    description: 'Every fact of every event',
    part: 'fact',
  }),
  inCsv({
    name: 'facts',
    type: 'integer',
    description: 'Facts not withdrawn; facts.csv has them',
    value: ({ facts }) => facts.filter(({ withdrawn }) => !withdrawn).length,
  }),
  list('disagreements', 'Where its sources differ', disagreementFields, ({ disagreements }) => disagreements, {
    name: 'disagreements',
    description: 'Where the sources of an event differ',
    part: 'disagreement',
  }),
  inCsv({
    name: 'disagreements',
    type: 'integer',
    description: 'How many differences between its sources are recorded',
    value: ({ disagreements }) => disagreements.length,
  }),
  sourceFields(),
  list('related', 'Related events', relationFields, ({ related }) => related, {
    name: '_relations',
    description: 'How events are related: read "event, relation, other"',
    key: ['relation', 'other'],
  }),
  object('evidence', 'Where its sources come from', evidenceFields, evidenceOf),
  ids('promises', 'promises', promisesAbout, promises, { in: ['json'] }),
  ...countedFields,
  field('recorded', edtf, 'Date added', ({ recorded }) => recorded.edtf, { in: everywhere }),
  field('updated', edtf, 'Date updated', ({ updated }) => updated?.edtf, { in: everywhere, optional: true }),
];
