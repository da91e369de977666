import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import type { CollectionName } from './collection.ts';
import type { Draft } from './draft.ts';
import { oncePer } from './kept/once-per.ts';
import type { Folder, OtherFile, RecordFile } from './read.ts';
import type { ImportWords } from './schema/import-words.ts';
import type { WordList } from './schema/mark.ts';
import type { partialTombstones, Tombstone } from './schema/reference.ts';
import type { SearchWords } from './schema/search-words.ts';
import type { PartialVocabulary, Vocabulary } from './schema/vocabulary.ts';
import type { Settings } from './settings.ts';

/** Everything that was read of a record, right or wrong: what the rules look at. */
export interface Drafts {
  /** How reports call the folder. */
  readonly folder: string;
  /** What stood below it. */
  readonly found: Folder;
  readonly files: readonly RecordFile[];
  /** What is no regular file: links, pipes, sockets. */
  readonly others: readonly OtherFile[];
  /** What was found while the files were read. */
  readonly noted: readonly VFileMessage[];
  readonly all: readonly Draft[];
  readonly of: <C extends CollectionName>(collection: C) => readonly Draft<C>[];
  /** Every id that a file stands for, also those of files that could not be read. */
  readonly ids: Readonly<Record<CollectionName, ReadonlySet<string>>>;
  readonly vocabulary: Settings<PartialVocabulary, Vocabulary> | undefined;
  readonly tombstones: Settings<z.output<typeof partialTombstones>, readonly Tombstone[]> | undefined;
  readonly searchWords: Settings<SearchWords, SearchWords> | undefined;
  readonly importWords: Settings<ImportWords, ImportWords> | undefined;
  readonly issued: RecordFile | undefined;
}

/** The words of a list of record.yaml; undefined when the list cannot be read. */
export function wordsOf(
  record: Drafts,
  list: WordList,
): readonly { readonly id: string; readonly label: string }[] | undefined {
  return record.vocabulary?.data[list]?.flatMap(({ id, label = '' }) => (id === undefined ? [] : [{ id, label }]));
}

/** The events of a record, by id. */
export const eventsById = oncePer(
  (record: Drafts): ReadonlyMap<string, Draft<'events'>> =>
    new Map(record.of('events').map((draft) => [draft.id, draft])),
);
