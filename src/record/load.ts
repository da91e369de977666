import type { VFileMessage } from 'vfile-message';
import { checkCitations } from './check/citations.ts';
import { checkRenderings } from './check/renderings.ts';
import { checkCourse } from './check/course.ts';
import { checkDates } from './check/dates.ts';
import type { Drafts } from './check/drafts.ts';
import { checkIssued } from './check/issued.ts';
import { checkReferences } from './check/references.ts';
import { checkSearchWords } from './check/search-words.ts';
import { checkVocabulary } from './check/vocabulary.ts';
import { checkWording } from './check/wording.ts';
import { type collections, type Draft, placeOf, readDraft } from './draft.ts';
import { compareDates } from './edtf-date.ts';
import { freeze } from './freeze.ts';
import { type FrontMatter, parseYaml } from './front-matter.ts';
import type { CollectionName, RecordGraph } from './graph.ts';
import * as link from './link.ts';
import { problem, RecordError } from './problem.ts';
import { type RecordFile, readFolder } from './read.ts';
import { type Tombstone, tombstonesSchema } from './schema/reference.ts';
import { type SearchWords, searchWordsSchema } from './schema/search-words.ts';
import { type Vocabulary, vocabularySchema } from './schema/vocabulary.ts';
import { validate } from './validate.ts';

const vocabularyPath = 'record.yaml';
const tombstonesPath = 'tombstones.yaml';
const searchWordsPath = 'search.yaml';
export const issuedPath = 'issued.txt';

/** Either the record, or everything that is wrong with it. */
export interface LoadResult {
  readonly record: RecordGraph | undefined;
  readonly problems: readonly VFileMessage[];
}

/** Reads and checks the record below `folder` without throwing: all problems are collected. */
export function checkRecord(folder: string): LoadResult {
  const { files, unread, problems: encodingProblems } = readFolder(folder);
  const problems: VFileMessage[] = [...encodingProblems];
  const { vocabulary, front: vocabularyFront } = readVocabulary(folder, files, unread, problems);
  const { tombstones, front: tombstonesFront } = readTombstones(files, problems);
  const { searchWords, front: searchWordsFront } = readSearchWords(files, problems);
  const drafts: Draft[] = [];
  const ids = emptyIds();
  const seen = new Map<string, string>();
  for (const file of files) {
    if ([vocabularyPath, tombstonesPath, searchWordsPath, issuedPath].includes(file.path)) continue;
    const placed = placeOf(file);
    if (!('collection' in placed)) {
      problems.push(placed);
      continue;
    }
    const { collection, id } = placed;
    problems.push(...placed.problems);
    const key = `${collection}/${id.toLowerCase()}`;
    const other = seen.get(key);
    if (other !== undefined)
      problems.push(
        problem(
          { file: file.file, line: 1, column: 1 },
          'duplicate-id',
          `"${id}" is also the id of ${other}.`,
          'Give one of the two files another name.',
        ),
      );
    seen.set(key, file.file);
    ids[collection].add(id);
    const { draft, problems: found } = readDraft(collection, id, file);
    problems.push(...found);
    if (draft) drafts.push(draft);
  }
  for (const file of unread) {
    const placed = placeOf(file);
    if ('collection' in placed) ids[placed.collection].add(placed.id);
  }
  if (!vocabulary || !vocabularyFront) return { record: undefined, problems };
  const context: Drafts = {
    all: drafts,
    of: <C extends CollectionName>(collection: C) =>
      drafts.filter((draft): draft is Draft<C> => draft.collection === collection),
    ids,
    vocabulary,
    vocabularyFront,
    tombstones,
    tombstonesFront,
  };
  const { record, problems: formProblems } = assemble(context, searchWords);
  problems.push(
    ...formProblems,
    ...checkVocabulary(context),
    ...checkSearchWords(searchWords, searchWordsFront, vocabulary),
    ...checkReferences(context),
    ...checkCitations(context),
    ...checkRenderings(context),
    ...checkDates(context),
    ...checkCourse(context),
    ...checkWording(context),
    ...checkIssued(
      files.find((file) => file.path === issuedPath),
      context,
    ),
  );
  return { record: problems.length === 0 ? freeze(record) : undefined, problems };
}

/** Reads the record below `folder`. Throws a `RecordError` that lists every problem. */
export function loadRecord(folder: string): RecordGraph {
  const { record, problems } = checkRecord(folder);
  if (!record) throw new RecordError(problems);
  return record;
}

function emptyIds(): Record<CollectionName, Set<string>> {
  return {
    events: new Set(),
    promises: new Set(),
    people: new Set(),
    organisations: new Set(),
    terms: new Set(),
    topics: new Set(),
    threads: new Set(),
    publishers: new Set(),
    changes: new Set(),
  } satisfies Record<keyof typeof collections, Set<string>>;
}

function readVocabulary(
  folder: string,
  files: readonly RecordFile[],
  unread: readonly RecordFile[],
  problems: VFileMessage[],
): { vocabulary: Vocabulary | undefined; front: FrontMatter | undefined } {
  const file = files.find((candidate) => candidate.path === vocabularyPath);
  if (!file) {
    const broken = unread.some((candidate) => candidate.path === vocabularyPath);
    if (!broken)
      problems.push(
        problem(
          { file: `${folder}/${vocabularyPath}`, line: 1, column: 1 },
          'file-place',
          'record.yaml is missing.',
          'Add it: it holds the title, the span and the vocabularies.',
        ),
      );
    return { vocabulary: undefined, front: undefined };
  }
  const { front, problems: found } = parseYaml(file.file, file.text);
  problems.push(...found);
  if (front.data === undefined) return { vocabulary: undefined, front };
  const { data, problems: invalid } = validate(front, vocabularySchema);
  problems.push(...invalid);
  return { vocabulary: data, front };
}

function readTombstones(
  files: readonly RecordFile[],
  problems: VFileMessage[],
): { tombstones: readonly Tombstone[]; front: FrontMatter | undefined } {
  const file = files.find((candidate) => candidate.path === tombstonesPath);
  if (!file) return { tombstones: [], front: undefined };
  const { front, problems: found } = parseYaml(file.file, file.text);
  problems.push(...found);
  if (front.data === undefined || front.data === null) return { tombstones: [], front };
  const { data, problems: invalid } = validate(front, tombstonesSchema);
  problems.push(...invalid);
  return { tombstones: data ?? [], front };
}

function readSearchWords(
  files: readonly RecordFile[],
  problems: VFileMessage[],
): { searchWords: SearchWords; front: FrontMatter | undefined } {
  const none = searchWordsSchema.parse({});
  const file = files.find((candidate) => candidate.path === searchWordsPath);
  if (!file) return { searchWords: none, front: undefined };
  const { front, problems: found } = parseYaml(file.file, file.text);
  problems.push(...found);
  if (front.data === undefined || front.data === null) return { searchWords: none, front };
  const { data, problems: invalid } = validate(front, searchWordsSchema);
  problems.push(...invalid);
  return { searchWords: data ?? none, front };
}

function byText<T>(of: (item: T) => string): (a: T, b: T) => number {
  const collator = new Intl.Collator('en');
  return (a, b) => collator.compare(of(a), of(b));
}

function assemble(drafts: Drafts, searchWords: SearchWords): { record: RecordGraph; problems: VFileMessage[] } {
  const events = drafts.of('events').map(link.linkEvent);
  const record: RecordGraph = {
    vocabulary: drafts.vocabulary,
    events: events.map(({ entry }) => entry).sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1)),
    promises: drafts
      .of('promises')
      .map(link.linkPromise)
      .sort(byText((promise) => promise.title)),
    people: drafts
      .of('people')
      .map(link.linkPerson)
      .sort(byText((person) => (person.filedUnder === undefined ? '' : `${person.filedUnder} `) + person.name)),
    organisations: drafts
      .of('organisations')
      .map(link.linkOrganisation)
      .sort(byText((organisation) => organisation.name)),
    terms: drafts
      .of('terms')
      .map(link.linkTerm)
      .sort(byText((term) => term.name)),
    topics: drafts
      .of('topics')
      .map(link.linkTopic)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    threads: drafts
      .of('threads')
      .map(link.linkThread)
      .sort(byText((thread) => thread.title)),
    publishers: drafts
      .of('publishers')
      .map(link.linkPublisher)
      .sort(byText((publisher) => publisher.name)),
    changes: drafts
      .of('changes')
      .map(link.linkChange)
      .sort((a, b) => compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1)),
    tombstones: drafts.tombstones,
    searchWords,
  };
  return { record, problems: events.flatMap(({ problems }) => problems) };
}
