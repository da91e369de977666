import type { VFileMessage } from 'vfile-message';
import { assemble } from './assemble.ts';
import { type CollectionName, collectionNames } from './collection.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Drafts, Settings } from './drafts.ts';
import { freeze } from './freeze.ts';
import { parseYaml } from './yaml/front-matter.ts';
import type { RecordGraph } from './graph.ts';
import { markedIn } from './markdown/marked.ts';
import { placeOf } from './place-of.ts';
import { RecordError } from './problem.ts';
import {
  type Folder,
  importWordsPath,
  issuedPath,
  readFolder,
  type RecordFile,
  searchWordsPath,
  tombstonesPath,
  vocabularyPath,
} from './read.ts';
import { rules } from './rules/list.ts';
import { run } from './rules/rule.ts';
import { importWordsSchema } from './schema/import-words.ts';
import { partialTombstones, tombstonesSchema } from './schema/reference.ts';
import { searchWordsSchema } from './schema/search-words.ts';
import { partialVocabulary, vocabularySchema } from './schema/vocabulary.ts';
import { readData } from './validate.ts';
import type { z } from 'zod';

/** Either the record, or everything that is wrong with it; a record may have warnings. */
export interface LoadResult {
  readonly record: RecordGraph | undefined;
  readonly problems: readonly VFileMessage[];
}

/** Reads an entry: anew each time, or as `readKeptDraft` does, only when its bytes were not read before. */
type EntryReader = typeof readDraft;

/** Reads and checks the record below `folder` without throwing: all problems are collected. `read` reads each entry. */
export function checkRecord(folder: string, read: EntryReader = readDraft): LoadResult {
  return checkDrafts(readDrafts(folder, read));
}

/** Checks a record that has been read. */
export function checkDrafts(drafts: Drafts): LoadResult {
  const problems = run(rules, drafts);
  const record = problems.some(({ fatal }) => fatal) ? undefined : assemble(drafts);
  return { record: record && freeze(record), problems };
}

/** Reads the record below `folder`. Throws a `RecordError` that lists every problem. */
export function loadRecord(folder: string, read: EntryReader = readDraft): RecordGraph {
  const { record, problems } = checkRecord(folder, read);
  if (!record) throw new RecordError(problems);
  return record;
}

/**
 * Reads the entries below `folder` whose form is right, although others have errors or what they refer to is missing: enough to find
 * something in. Throws a `RecordError` when record.yaml cannot be read.
 */
export function loadWhatIsWhole(folder: string, read: EntryReader = readDraft): RecordGraph {
  const drafts = readDrafts(folder, read);
  const record = assemble(drafts);
  if (!record) throw new RecordError(run(rules, drafts));
  return record;
}

/** Reads everything below `folder`, whatever is wrong with it. */
export function readDrafts(folder: string, read: EntryReader = readDraft): Drafts {
  return draftsOf(folder, readFolder(folder), read);
}

/** A record as it would be with other texts, by path; undefined stands for a file that goes. Nothing is written, nor read from the disk. */
export function draftsWith(
  { folder, found }: Drafts,
  changes: ReadonlyMap<string, string | undefined>,
  read: EntryReader,
): Drafts {
  const changed = [...changes].flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, file: `${folder}/${path}`, text }],
  );
  const kept = found.files.filter(({ path }) => !changes.has(path));
  const files = [...kept, ...changed].sort((a, b) => (a.path < b.path ? -1 : 1));
  const unread = found.unread.filter(({ path }) => !changes.has(path));
  return draftsOf(folder, { ...found, files, unread }, read);
}

function draftsOf(folder: string, found: Folder, read: EntryReader): Drafts {
  const { files, unread, others, problems } = found;
  const noted = [...problems];
  const drafts: Draft[] = [];
  const ids = Object.fromEntries(collectionNames.map((name) => [name, new Set<string>()]));
  const idsOf = (collection: CollectionName): Set<string> => (ids[collection] ??= new Set());
  for (const file of [...files, ...unread]) {
    const place = placeOf(file.path);
    if (place) idsOf(place.collection).add(place.id);
  }
  for (const file of files) {
    const place = placeOf(file.path);
    if (!place) continue;
    const draft = read(place.collection, place.id, file);
    noted.push(...draft.noted);
    drafts.push(draft);
  }
  const find = (path: string): RecordFile | undefined => files.find((file) => file.path === path);
  return {
    folder: folder.replace(/\/+$/, ''),
    found,
    files,
    others,
    noted,
    all: drafts,
    of: <C extends CollectionName>(collection: C) =>
      drafts.filter((draft): draft is Draft<C> => draft.collection === collection),
    ids: {
      events: idsOf('events'),
      promises: idsOf('promises'),
      people: idsOf('people'),
      organisations: idsOf('organisations'),
      terms: idsOf('terms'),
      topics: idsOf('topics'),
      threads: idsOf('threads'),
      publishers: idsOf('publishers'),
      changes: idsOf('changes'),
    },
    vocabulary: settings(find(vocabularyPath), vocabularySchema, partialVocabulary, noted),
    tombstones: settings(find(tombstonesPath), tombstonesSchema, partialTombstones, noted),
    searchWords: settings(find(searchWordsPath), searchWordsSchema, searchWordsSchema, noted),
    importWords: settings(find(importWordsPath), importWordsSchema, importWordsSchema, noted),
    issued: find(issuedPath),
  };
}

function settings<PartialData, Data extends PartialData>(
  file: RecordFile | undefined,
  schema: z.ZodType<Data>,
  partial: z.ZodType<PartialData>,
  noted: VFileMessage[],
): Settings<PartialData, Data> | undefined {
  if (!file) return undefined;
  const { front, problems } = parseYaml(file.file, file.text);
  const marked = markedIn(schema, front.data);
  const { data, whole, problems: wrong } = readData(front, schema, partial, { told: problems, marked });
  noted.push(...problems, ...wrong);
  return { front, data, whole, marked };
}
