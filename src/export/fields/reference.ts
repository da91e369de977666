import { z } from 'zod';
import type { Organisation, Person, Publisher, Term, Topic } from '../../record/graph.ts';
import type { Context } from '../context.ts';
import { dated, field, inJson } from './define.ts';
import type { Field } from './field.ts';
import { address, count, country, flag, ownId, text, wordOf } from './kinds.ts';
import { ids, list } from './lists.ts';
import { sourceFields } from './source.ts';

type Named = Person | Organisation | Publisher | Term | Topic;
type NamedList = 'people' | 'organisations' | 'publishers' | 'terms' | 'topics';

function named<Row extends Named>(collection: NamedList, one: string): Field<Row>[] {
  return [
    field('id', ownId, `Id of the ${one}`, ({ id }) => id),
    field('url', address, 'Address of its page', ({ id }, { pageOf }) => pageOf(collection, id)),
    field('name', text, 'Name', ({ name }) => name),
    inJson(
      'names',
      z.record(z.string(), text.schema),
      'Names in other languages, by BCP 47 code',
      ({ names }): Record<string, string> => ({ ...names }),
    ),
    inJson('aliases', z.array(text.schema), 'Other spellings', ({ aliases }) => [...aliases]),
    field('text', text, 'What the page says, as plain text', (row) => row.text.text || undefined, { optional: true }),
  ];
}

function eventsOf<Row extends { readonly id: string }>(
  events: (id: string, context: Context) => readonly { readonly id: string }[],
  description = 'Ids of the events that name it, in time order',
): Field<Row> {
  const value = ({ id }: Row, context: Context): string[] => events(id, context).map((event) => event.id);
  return ids('events', 'events', description, value, { in: ['json'] });
}

function promisesOf<Row extends { readonly id: string }>(
  promises: (id: string, context: Context) => readonly { readonly id: string }[],
  description: string,
): Field<Row> {
  const value = ({ id }: Row, context: Context): string[] => promises(id, context).map((promise) => promise.id);
  return ids('promises', 'promises', description, value, { in: ['json'] });
}

const roleFields: readonly Field<Person['roles'][number]>[] = [
  field('number', count, 'Counted from 1', (_role, _context, at) => at + 1, { in: ['sqlite'] }),
  field('title', text, 'The post', ({ title }) => title),
  dated('from', 'When it began', (role) => role.from, { optional: true, column: 'began' }),
  dated('to', 'When it ended', (role) => role.to, { optional: true, column: 'ended' }),
  field('note', text, 'A remark', ({ note }) => note, { optional: true }),
  inJson('sources', z.array(ownId.schema), 'Ids of sources of this entry', ({ sources }) => [...sources]),
];

/** A person. */
export const personFields: readonly Field<Person>[] = [
  ...named<Person>('people', 'person'),
  field('voice', wordOf('voices'), 'Whose side the person speaks for', ({ voice }) => voice, { optional: true }),
  field('country', text, 'Country', (person) => person.country, { optional: true }),
  list('roles', 'Posts held', roleFields, ({ roles }) => roles, {
    name: 'person_roles',
    description: 'Posts that a person held',
  }),
  eventsOf((id, { links }) => links.eventsOfPerson(id)),
  promisesOf((id, { links }) => links.promisesBy(id), 'Ids of the promises that the person made'),
  sourceFields(),
];

/** An organisation. */
export const organisationFields: readonly Field<Organisation>[] = [
  ...named<Organisation>('organisations', 'organisation'),
  field('kind', wordOf('organisationKinds'), 'What kind it is', ({ kind }) => kind),
  field('voice', wordOf('voices'), 'Whose side it speaks for', ({ voice }) => voice, { optional: true }),
  field('country', text, 'Country', (body) => body.country, { optional: true }),
  field('parent', text, 'What it belongs to: an id of organisations, or a name', ({ parent }) => parent, {
    optional: true,
  }),
  field('predecessor', text, 'What came before it: an id, or words', (body) => body.predecessor, { optional: true }),
  field('successor', text, 'What came after it: an id, or words', ({ successor }) => successor, { optional: true }),
  eventsOf((id, { links }) => links.eventsOfOrganisation(id)),
  promisesOf((id, { links }) => links.promisesBy(id), 'Ids of the promises that it made'),
  sourceFields(),
];

/** An outlet, or another body that publishes. */
export const publisherFields: readonly Field<Publisher>[] = [
  ...named<Publisher>('publishers', 'publisher'),
  field('kind', wordOf('publisherKinds'), 'What kind it is', ({ kind }) => kind),
  field('control', wordOf('controls'), 'Who controls it', ({ control }) => control),
  field('of', country, 'ISO 3166-1 alpha-2 code of the state that controls it', ({ of }) => of, {
    optional: true,
    column: 'controlled_by',
  }),
  field('country', country, 'ISO 3166-1 alpha-2 code of the country it works from', (row) => row.country, {
    optional: true,
  }),
  field('owner', text, 'Group that owns it and others here', ({ owner }) => owner, { optional: true }),
  eventsOf(
    (id, { links }) => links.eventsOfPublisher(id),
    'Ids of the events that cite it, or a page that repeats its report',
  ),
];

/** A term of the glossary. */
export const termFields: readonly Field<Term>[] = [
  ...named<Term>('terms', 'term'),
  field('expansion', text, 'What an abbreviation stands for', ({ expansion }) => expansion, { optional: true }),
  eventsOf((id, { links }) => links.eventsOfTerm(id), 'Ids of the events that use it, in time order'),
  sourceFields(),
];

/** A topic. */
export const topicFields: readonly Field<Topic>[] = [
  ...named<Topic>('topics', 'topic'),
  field('order', count, 'Place in the list of topics', ({ order }) => order, { column: 'ordinal' }),
  field('core', flag, 'It is a core subject; events of other topics alone are context', ({ core }) => core),
  field('summary', text, 'In one sentence', ({ summary }) => summary),
  eventsOf((id, { links }) => links.eventsOfTopic(id), 'Ids of its events, in time order'),
  promisesOf((id, { links }) => links.promisesOfTopic(id), 'Ids of its promises'),
];
