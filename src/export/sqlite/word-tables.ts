import type { RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { type Column, columnsOf, sqlTable, type SqlTable } from './table.ts';

interface Word {
  readonly ordinal: number;
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
}

function words<T extends Omit<Word, 'ordinal'>>(
  name: string,
  description: string,
  list: readonly T[],
  more: readonly Column<T & Word>[] = [],
): SqlTable {
  const column = columnsOf<T & Word>();
  return sqlTable({
    name,
    description,
    columns: [
      column.text('id', 'Id of the word', (word) => word.id),
      column.whole('ordinal', 'Its place in the list', (word) => word.ordinal),
      column.text('label', 'How it is shown', (word) => word.label),
      ...more,
      column.maybe('description', 'What it means', (word) => word.description),
    ],
    primaryKey: ['id'],
    rows: list.map((word, index) => ({ ...word, ordinal: index + 1 })),
  });
}

function about(record: RecordGraph, address: string): SqlTable {
  const { title, tagline, subject, description, editors, licence, span, closing } = record.vocabulary;
  const column = columnsOf<readonly [string, string]>();
  return sqlTable({
    name: 'about',
    description: 'What the record is, who made it, and under which licence',
    columns: [
      column.text('name', 'What is said', ([name]) => name),
      column.text('value', 'What it is', ([, value]) => value),
    ],
    primaryKey: ['name'],
    rows: [
      ['title', title],
      ['tagline', tagline],
      ['subject', subject],
      ['description', description],
      ['editors', editors],
      ['licence', licence.name],
      ['licence_url', licence.url],
      ['url', address],
      ['span', span.edtf],
      ['closing', closing.edtf],
    ],
  });
}

/** The tables of the words behind the ids, and of the record itself; `address` is that of its first page. */
export function wordTables(record: RecordGraph, address: string): SqlTable[] {
  const { vocabulary } = record;
  const voice = columnsOf<Vocabulary['voices'][number] & Word>();
  const stage = columnsOf<Vocabulary['stages'][number] & Word>();
  const relation = columnsOf<Vocabulary['relations'][number] & Word>();
  const verdict = columnsOf<Vocabulary['verdicts'][number] & Word>();
  const language = columnsOf<Vocabulary['languages'][number]>();
  return [
    about(record, address),
    words('voices', 'Who speaks or acts', vocabulary.voices, [
      voice.text('short', 'How it is named in a sentence', (word) => word.short),
      voice.text('position', 'Where the timeline draws it', (word) => word.position),
    ]),
    words('stages', 'How far an event goes', vocabulary.stages, [
      stage.text('mark', 'How it is drawn', (word) => word.mark),
    ]),
    words('kinds', 'Kinds of event', vocabulary.kinds),
    words('relations', 'How one event is related to another', vocabulary.relations, [
      relation.text('inverse', 'The same, read from the other event', (word) => word.inverse),
    ]),
    words('step_kinds', 'Kinds of step of a promise', vocabulary.steps),
    words('verdicts', 'Verdicts on promises', vocabulary.verdicts, [
      verdict.text('tone', 'kept, part, late, broken or open', (word) => word.tone),
    ]),
    words('differences', 'What sources can differ about', vocabulary.differences),
    words('organisation_kinds', 'Kinds of organisation', vocabulary.organisationKinds),
    words('publisher_kinds', 'Kinds of publisher', vocabulary.publisherKinds),
    words('controls', 'Who controls a publisher', vocabulary.controls),
    sqlTable({
      name: 'languages',
      description: 'Languages of native names and titles that the search knows',
      columns: [
        language.text('code', 'BCP 47 code', (word) => word.code),
        language.text('label', 'How it is shown', (word) => word.label),
        language.text('script', 'Its Unicode script', (word) => word.script),
      ],
      primaryKey: ['code'],
      rows: vocabulary.languages,
    }),
  ];
}
