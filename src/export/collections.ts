import { collection, type Collection } from './collection.ts';
import { eventFields, factFields, factRows } from './fields/event.ts';
import { hanFields, hanTexts } from './fields/han.ts';
import { promiseFields } from './fields/promise.ts';
import { organisationFields, personFields, publisherFields, termFields, topicFields } from './fields/reference.ts';
import { citedPages, pageFields } from './fields/source.ts';
import { changeFields, threadFields, tombstoneFields } from './fields/story.ts';
import {
  aboutFields,
  aboutRows,
  allNames,
  languageFields,
  nameFields,
  relationFields,
  stageFields,
  verdictFields,
  voiceFields,
  wordFields,
} from './fields/words.ts';

export const events = collection({
  name: 'events',
  entry: 'event',
  description: 'Every event, in date order',
  fields: eventFields,
  rows: (record) => record.events,
});

/** The facts of all events, as a table of their own. */
export const facts = collection({
  name: 'facts',
  description: 'Every fact of every event',
  fields: factFields,
  rows: (record) => record.events.flatMap(factRows),
  key: ['event', 'number'],
});

export const promises = collection({
  name: 'promises',
  entry: 'promise',
  description: 'Every promise, with the verdict on it',
  fields: promiseFields,
  rows: (record) => record.promises,
});

export const people = collection({
  name: 'people',
  entry: 'person',
  description: 'Everybody named',
  fields: personFields,
  rows: (record) => record.people,
});

export const organisations = collection({
  name: 'organisations',
  entry: 'organisation',
  description: 'Every organisation named',
  fields: organisationFields,
  rows: (record) => record.organisations,
});

export const publishers = collection({
  name: 'publishers',
  entry: 'publisher',
  description: 'Every outlet, and who controls it',
  fields: publisherFields,
  rows: (record) => record.publishers,
});

export const terms = collection({
  name: 'terms',
  entry: 'term',
  description: 'The glossary',
  fields: termFields,
  rows: (record) => record.terms,
});

export const topics = collection({
  name: 'topics',
  entry: 'topic',
  description: 'What events and promises are filed under',
  fields: topicFields,
  rows: (record) => record.topics,
});

export const sources = collection({
  name: 'sources',
  table: 'pages',
  description: 'Every address cited anywhere, once, as the first entry that cites it describes it',
  fields: pageFields,
  rows: citedPages,
  key: ['url'],
});

/** The same, without the addresses that are unsafe to open: a spreadsheet makes links of them. */
export const safeSources = collection({
  name: 'sources',
  description: 'Every address cited anywhere that is safe to open, once',
  fields: pageFields,
  rows: (record) => citedPages(record).filter(({ link }) => link !== 'unsafe'),
  key: ['url'],
});

export const tombstones = collection({
  name: 'tombstones',
  description: 'Ids of events that were merged into another or withdrawn',
  fields: tombstoneFields,
  rows: (record) => record.tombstones.filter(({ collection }) => collection === 'events'),
});

const threads = collection({
  name: 'threads',
  entry: 'thread',
  description: 'Stories told event by event',
  fields: threadFields,
  rows: (record) => record.threads,
});

const changes = collection({
  name: 'changes',
  entry: 'change',
  description: 'Additions, corrections and withdrawals',
  fields: changeFields,
  rows: (record) => record.changes,
});

const about = collection({
  name: 'about',
  description: 'What this site is, who made it, and under which licence',
  fields: aboutFields,
  rows: (record, { site }) => aboutRows(record, site),
  key: ['name'],
});

const names = collection({
  name: 'names',
  description: 'Every name by which a person, organisation, outlet, term or topic can be found',
  fields: nameFields,
  rows: allNames,
  key: ['collection', 'entry', 'number'],
});

const hanWords = collection({
  name: 'han_words',
  description: 'Han text of each event cut into words, for event_search',
  fields: hanFields,
  rows: hanTexts,
  key: ['event'],
});

const languages = collection({
  name: 'languages',
  description: 'Languages of native names and titles',
  fields: languageFields,
  rows: ({ vocabulary }) => vocabulary.languages,
  key: ['code'],
});

/** Lists of words that say no more than id, label and meaning, with their tables. */
const plainWords = [
  ['kinds', 'kinds', 'Types of event'],
  ['steps', 'step_kinds', 'Kinds of update of a promise'],
  ['differences', 'differences', 'What sources can differ on'],
  ['organisationKinds', 'organisation_kinds', 'Kinds of organisation'],
  ['publisherKinds', 'publisher_kinds', 'Kinds of outlet'],
  ['controls', 'controls', 'Who controls an outlet'],
] as const;

const words = [
  collection({
    name: 'voices',
    description: 'Whose statement or action an event is',
    fields: voiceFields,
    rows: ({ vocabulary }) => vocabulary.voices,
  }),
  collection({
    name: 'stages',
    description: 'How far an event got',
    fields: stageFields,
    rows: ({ vocabulary }) => vocabulary.stages,
  }),
  collection({
    name: 'relations',
    description: 'How one event is related to another',
    fields: relationFields,
    rows: ({ vocabulary }) => vocabulary.relations,
  }),
  collection({
    name: 'verdicts',
    description: 'Verdicts on promises',
    fields: verdictFields,
    rows: ({ vocabulary }) => vocabulary.verdicts,
  }),
  ...plainWords.map(([name, table, description]) =>
    collection({ name, table, description, fields: wordFields(), rows: ({ vocabulary }) => vocabulary[name] }),
  ),
];

/** Every list that is a table of the database. */
export const inDatabase: readonly Collection[] = [
  about,
  ...words,
  languages,
  topics,
  people,
  organisations,
  publishers,
  terms,
  names,
  sources,
  events,
  promises,
  threads,
  changes,
  tombstones,
  hanWords,
];
