import type { RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { permalink, type Site } from '../../site/address.ts';
import { field } from './define.ts';
import type { Field } from './field.ts';
import { count, language, oneOf, ownId, text } from './kinds.ts';

/** A word of a list in record.yaml. */
type Word = Vocabulary['kinds'][number];

/** A word: its id, its label, and what else its list says of it. */
export function wordFields<Row extends Word>(more: readonly Field<Row>[] = []): Field<Row>[] {
  return [
    field('id', ownId, 'Id of the word', ({ id }) => id),
    field('ordinal', count, 'Place in the list', (_word, _context, at) => at + 1),
    field('label', text, 'How it is shown', ({ label }) => label),
    ...more,
    field('description', text, 'What it means', ({ description }) => description, { optional: true }),
  ];
}

export const voiceFields = wordFields<Vocabulary['voices'][number]>([
  field('phrase', text, 'How it is named in a sentence', ({ phrase }) => phrase),
  field('position', text, 'Where the chart draws it', ({ position }) => position),
]);
export const stageFields = wordFields<Vocabulary['stages'][number]>([
  field('mark', text, 'How it is drawn', ({ mark }) => mark),
]);
export const relationFields = wordFields<Vocabulary['relations'][number]>([
  field('inverse', text, 'The same, read from the other event', ({ inverse }) => inverse),
]);
export const verdictFields = wordFields<Vocabulary['verdicts'][number]>([
  field('tone', text, 'kept, part, late, broken or open', ({ tone }) => tone),
]);

export const languageFields: readonly Field<Vocabulary['languages'][number]>[] = [
  field('code', language, 'BCP 47 code', ({ code }) => code),
  field('label', text, 'How it is shown', ({ label }) => label),
  field('script', text, 'Its Unicode script', ({ script }) => script),
];

/** What is said of the record itself: a name and a value. */
export const aboutFields: readonly Field<readonly [string, string]>[] = [
  field('name', text, 'What is said', ([name]) => name),
  field('value', text, 'What it is', ([, value]) => value),
];

/** What the record is, who made it, and under which licence. */
export function aboutRows({ vocabulary }: RecordGraph, site: Site): (readonly [string, string])[] {
  const { title, tagline, subject, description, editors, licence, span, closing } = vocabulary;
  return [
    ['title', title],
    ['tagline', tagline],
    ['subject', subject],
    ['description', description],
    ['editors', editors],
    ['licence', licence.name],
    ['licence_url', licence.url],
    ['url', permalink(site, '/')],
    ['span', span.edtf],
    ['closing', closing.edtf],
  ];
}

const named = ['people', 'organisations', 'publishers', 'terms', 'topics'] as const;

/** A name by which an entry can be found. */
interface Name {
  readonly collection: (typeof named)[number];
  readonly entry: string;
  readonly number: number;
  readonly kind: 'name' | 'native' | 'alias';
  readonly language?: string;
  readonly name: string;
}

export const nameFields: readonly Field<Name>[] = [
  field('collection', text, 'The table of the entry', ({ collection }) => collection),
  field('entry', ownId, 'Its id there', ({ entry }) => entry),
  field('number', count, 'Counted from 1; the first is the name it goes by', ({ number }) => number),
  field(
    'kind',
    oneOf(['name', 'native', 'alias']),
    'native: in another language; alias: another spelling',
    (row) => row.kind,
  ),
  field('language', language, 'BCP 47 code of a native name', (row) => row.language, { optional: true }),
  field('name', text, 'The name', ({ name }) => name),
];

/** Every name by which a person, organisation, publisher, term or topic can be found. */
export function allNames(record: RecordGraph): Name[] {
  return named.flatMap((collection) =>
    record[collection].flatMap(({ id, name, names, aliases }) =>
      [
        { kind: 'name' as const, name },
        ...Object.entries(names)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([code, own]) => ({ kind: 'native' as const, language: code, name: own })),
        ...aliases.map((alias) => ({ kind: 'alias' as const, name: alias })),
      ].map((each, index): Name => ({ collection, entry: id, number: index + 1, ...each })),
    ),
  );
}
