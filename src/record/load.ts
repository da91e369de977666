import type { VFileMessage } from 'vfile-message';
import { assemble } from './assemble.ts';
import { type CollectionName, collectionNames } from './collection.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { freeze } from './freeze.ts';
import type { RecordGraph } from './graph.ts';
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
import { readSettings, type Settings } from './settings.ts';
import type { z } from 'zod';

/** Either the record, or everything that is wrong with it; a record may have warnings. */
export interface LoadResult {
  readonly record: RecordGraph | undefined;
  readonly problems: readonly VFileMessage[];
}

/** How the files of a record are read. */
export interface Reader {
  readonly draft: typeof readDraft;
  readonly settings: typeof readSettings;
}

/** Reads each file anew. */
const readAnew: Reader = { draft: readDraft, settings: readSettings };

/** Reads and checks the record below `folder` without throwing: all problems are collected. `read` reads each file. */
export function checkRecord(folder: string, read: Reader = readAnew): LoadResult {
  return checkDrafts(readDrafts(folder, read));
}

/** Checks a record that has been read. */
export function checkDrafts(drafts: Drafts): LoadResult {
  const problems = run(rules, drafts);
  const record = problems.some(({ fatal }) => fatal) ? undefined : assemble(drafts);
  return { record: record && freeze(record), problems };
}

/** Reads the record below `folder`. Throws a `RecordError` that lists every problem. */
export function loadRecord(folder: string, read: Reader = readAnew): RecordGraph {
  const { record, problems } = checkRecord(folder, read);
  if (!record) throw new RecordError(problems);
  return record;
}

/** What can be read of a record that has errors. */
export interface WholePart {
  readonly record: RecordGraph;
  /** The files of the entries whose form is wrong, which are not in it. */
  readonly leftOut: readonly string[];
}

/**
 * Reads the entries below `folder` whose form is right, although others have errors or what they refer to is missing: enough to find
 * something in. Throws a `RecordError` when record.yaml cannot be read.
 */
export function loadWhatIsWhole(folder: string, read: Reader = readAnew): WholePart {
  const drafts = readDrafts(folder, read);
  const record = assemble(drafts);
  if (!record) throw new RecordError(run(rules, drafts));
  return { record, leftOut: drafts.all.filter(({ whole }) => !whole).map(({ file }) => file) };
}

/** Reads everything below `folder`, whatever is wrong with it. */
export function readDrafts(folder: string, read: Reader = readAnew): Drafts {
  return draftsOf(folder, readFolder(folder), read);
}

/** A record as it would be with other texts, by path; undefined stands for a file that goes. Nothing is written, nor read from the disk. */
export function draftsWith(
  { folder, found }: Drafts,
  changes: ReadonlyMap<string, string | undefined>,
  read: Reader,
): Drafts {
  const changed = [...changes].flatMap(([path, text]) =>
    text === undefined ? [] : [{ path, file: `${folder}/${path}`, text }],
  );
  const kept = found.files.filter(({ path }) => !changes.has(path));
  const files = [...kept, ...changed].sort((a, b) => (a.path < b.path ? -1 : 1));
  const unread = found.unread.filter(({ path }) => !changes.has(path));
  return draftsOf(folder, { ...found, files, unread }, read);
}

/** The drafts of each collection: rules ask for them again and again. */
function byCollection(drafts: readonly Draft[]): Drafts['of'] {
  const of = <C extends CollectionName>(collection: C): readonly Draft<C>[] =>
    drafts.filter((draft): draft is Draft<C> => draft.collection === collection);
  const groups: { readonly [C in CollectionName]: readonly Draft<C>[] } = {
    events: of('events'),
    promises: of('promises'),
    people: of('people'),
    organisations: of('organisations'),
    terms: of('terms'),
    topics: of('topics'),
    threads: of('threads'),
    publishers: of('publishers'),
    changes: of('changes'),
  };
  return (collection) => groups[collection];
}

function draftsOf(folder: string, found: Folder, read: Reader): Drafts {
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
    const draft = read.draft(place.collection, place.id, file);
    noted.push(...draft.noted);
    drafts.push(draft);
  }
  const find = (path: string): RecordFile | undefined => files.find((file) => file.path === path);
  const settings = <PartialData, Data extends PartialData>(
    path: string,
    schema: z.ZodType<Data>,
    partial: z.ZodType<PartialData>,
  ): Settings<PartialData, Data> | undefined => {
    const file = find(path);
    const found = file && read.settings(file, schema, partial);
    noted.push(...(found?.noted ?? []));
    return found;
  };
  return {
    folder: folder.replace(/\/+$/, ''),
    found,
    files,
    others,
    noted,
    all: drafts,
    of: byCollection(drafts),
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
    vocabulary: settings(vocabularyPath, vocabularySchema, partialVocabulary),
    tombstones: settings(tombstonesPath, tombstonesSchema, partialTombstones),
    searchWords: settings(searchWordsPath, searchWordsSchema, searchWordsSchema),
    importWords: settings(importWordsPath, importWordsSchema, importWordsSchema),
    issued: find(issuedPath),
  };
}
