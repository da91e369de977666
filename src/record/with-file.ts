import type { Draft } from './draft.ts';
import { readDraft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import type { CollectionName } from './collection.ts';
import { placeOf } from './place-of.ts';
import type { RecordFile } from './read.ts';

/**
 * A record in which the file of one entry has another text, or is new; nothing else is read again. Files that are no entries stay as
 * they are.
 */
export function withFile(drafts: Drafts, file: RecordFile): Drafts {
  const place = placeOf(file.path);
  if (!place) return drafts;
  const { collection, id } = place;
  const draft = readDraft(collection, id, file);
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
  const all: Draft[] = [...drafts.all.filter(({ path }) => path !== file.path), draft].sort(byPath);
  return {
    ...drafts,
    all,
    files: [...drafts.files.filter(({ path }) => path !== file.path), file].sort(byPath),
    noted: [...drafts.noted.filter((problem) => problem.file !== file.file), ...draft.noted],
    ids: { ...drafts.ids, [collection]: new Set([...drafts.ids[collection], id]) },
    of: <C extends CollectionName>(name: C) => all.filter((one): one is Draft<C> => one.collection === name),
  };
}
