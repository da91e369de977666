import type { Organisation, Person, Publisher, RecordGraph, Term, Topic } from '../../record/graph.ts';
import { columnsOf, sqlTable, type SqlTable } from './table.ts';

type Address = (collection: 'people' | 'organisations' | 'publishers' | 'terms' | 'topics', id: string) => string;

const named = ['people', 'organisations', 'publishers', 'terms', 'topics'] as const;

interface Name {
  readonly collection: string;
  readonly entry: string;
  readonly number: number;
  readonly kind: 'name' | 'native' | 'alias';
  readonly language?: string;
  readonly name: string;
}

function names(record: RecordGraph): SqlTable {
  const column = columnsOf<Name>();
  const rows = named.flatMap((collection) =>
    record[collection].flatMap(({ id, name, names: native, aliases }) =>
      [
        { kind: 'name' as const, name },
        ...Object.entries(native)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([language, own]) => ({ kind: 'native' as const, language, name: own })),
        ...aliases.map((alias) => ({ kind: 'alias' as const, name: alias })),
      ].map((each, index): Name => ({ collection, entry: id, number: index + 1, ...each })),
    ),
  );
  return sqlTable({
    name: 'names',
    description: 'Every name by which a person, organisation, publisher, term or topic can be found',
    columns: [
      column.text('collection', 'The table of the entry', (row) => row.collection),
      column.text('entry', 'Its id there', (row) => row.entry),
      column.whole('number', 'Counted from 1; the first is the name it goes by', (row) => row.number),
      column.text('kind', 'name, native (in another language) or alias (another spelling)', (row) => row.kind),
      column.maybe('language', 'BCP 47 code of a native name', (row) => row.language),
      column.text('name', 'The name', (row) => row.name),
    ],
    primaryKey: ['collection', 'entry', 'number'],
    rows,
  });
}

function people(record: RecordGraph, address: Address): SqlTable[] {
  const person = columnsOf<Person>();
  const role = columnsOf<Person['roles'][number] & { readonly person: string; readonly number: number }>();
  return [
    sqlTable({
      name: 'people',
      description: 'Everybody named',
      columns: [
        person.text('id', 'Id of the person', (row) => row.id),
        person.text('url', 'Address of its page', (row) => address('people', row.id)),
        person.text('name', 'Name', (row) => row.name),
        person.mayRefer('voice', 'voices', 'In whose voice the person speaks', (row) => row.voice),
        person.maybe('country', 'Country', (row) => row.country),
        person.maybe('text', 'What the page says', (row) => row.text.text || undefined),
      ],
      primaryKey: ['id'],
      rows: record.people,
    }),
    sqlTable({
      name: 'person_roles',
      description: 'Offices that a person held',
      columns: [
        role.refers('person', 'people', 'Id of the person', (row) => row.person),
        role.whole('number', 'Counted from 1', (row) => row.number),
        role.text('title', 'The office', (row) => row.title),
        ...role.dates('began', 'When it began', (row) => row.from),
        ...role.dates('ended', 'When it ended', (row) => row.to),
        role.maybe('note', 'What else is to be said', (row) => row.note),
      ],
      primaryKey: ['person', 'number'],
      rows: record.people.flatMap(({ id, roles }) =>
        roles.map((each, index) => ({ ...each, person: id, number: index + 1 })),
      ),
    }),
  ];
}

function organisations(record: RecordGraph, address: Address): SqlTable {
  const column = columnsOf<Organisation>();
  return sqlTable({
    name: 'organisations',
    description: 'Every organisation named',
    columns: [
      column.text('id', 'Id of the organisation', (row) => row.id),
      column.text('url', 'Address of its page', (row) => address('organisations', row.id)),
      column.text('name', 'Name', (row) => row.name),
      column.refers('kind', 'organisation_kinds', 'What kind it is', (row) => row.kind),
      column.mayRefer('voice', 'voices', 'In whose voice it speaks', (row) => row.voice),
      column.maybe('country', 'Country', (row) => row.country),
      column.maybe('parent', 'What it belongs to: an id of organisations, or a name', (row) => row.parent),
      column.maybe('predecessor', 'What came before it: an id, or words', (row) => row.predecessor),
      column.maybe('successor', 'What came after it: an id, or words', (row) => row.successor),
      column.maybe('text', 'What the page says', (row) => row.text.text || undefined),
    ],
    primaryKey: ['id'],
    rows: record.organisations,
  });
}

function publishers(record: RecordGraph, address: Address): SqlTable {
  const column = columnsOf<Publisher>();
  return sqlTable({
    name: 'publishers',
    description: 'Every outlet, and who controls it',
    columns: [
      column.text('id', 'Id of the publisher', (row) => row.id),
      column.text('url', 'Address of its page', (row) => address('publishers', row.id)),
      column.text('name', 'Name', (row) => row.name),
      column.refers('kind', 'publisher_kinds', 'What kind it is', (row) => row.kind),
      column.refers('control', 'controls', 'Who controls it', (row) => row.control),
      column.maybe('controlled_by', 'The state that controls it, ISO 3166-1 alpha-2', (row) => row.of),
      column.maybe('country', 'Where it works from, ISO 3166-1 alpha-2', (row) => row.country),
      column.maybe('owner', 'The group that owns it and others here', (row) => row.owner),
      column.maybe('text', 'What the page says', (row) => row.text.text || undefined),
    ],
    primaryKey: ['id'],
    rows: record.publishers,
  });
}

/** The tables of what events name: topics, people, organisations, publishers, terms and all their names. */
export function nameTables(record: RecordGraph, address: Address): SqlTable[] {
  const term = columnsOf<Term>();
  const topic = columnsOf<Topic>();
  return [
    sqlTable({
      name: 'topics',
      description: 'What events and promises are filed under',
      columns: [
        topic.text('id', 'Id of the topic', (row) => row.id),
        topic.text('url', 'Address of its page', (row) => address('topics', row.id)),
        topic.whole('ordinal', 'Its place in the list', (row) => row.order),
        topic.text('name', 'Name', (row) => row.name),
        topic.text('summary', 'In one sentence', (row) => row.summary),
        topic.maybe('text', 'The essay', (row) => row.text.text || undefined),
      ],
      primaryKey: ['id'],
      rows: record.topics,
    }),
    ...people(record, address),
    organisations(record, address),
    publishers(record, address),
    sqlTable({
      name: 'terms',
      description: 'The glossary',
      columns: [
        term.text('id', 'Id of the term', (row) => row.id),
        term.text('url', 'Address of its page', (row) => address('terms', row.id)),
        term.text('name', 'Name', (row) => row.name),
        term.maybe('expansion', 'What an abbreviation stands for', (row) => row.expansion),
        term.maybe('text', 'The definition', (row) => row.text.text || undefined),
      ],
      primaryKey: ['id'],
      rows: record.terms,
    }),
    names(record),
  ];
}
