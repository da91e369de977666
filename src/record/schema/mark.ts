import { z } from 'zod';
import type { CollectionName } from '../collection.ts';

/** The lists of record.yaml whose ids entries may use. */
export const wordLists = [
  'voices',
  'stages',
  'kinds',
  'relations',
  'steps',
  'verdicts',
  'differences',
  'organisationKinds',
  'publisherKinds',
  'controls',
] as const;
export type WordList = (typeof wordLists)[number];

/**
 * What a value points at: an entry of one of the collections (or, instead of one, the word `or`), a word of a list of
 * record.yaml, or a source of the same entry. Checks, skeletons and docs follow from it.
 */
export type Mark =
  | { readonly points: 'entry'; readonly to: readonly CollectionName[]; readonly or?: string }
  | { readonly points: 'word'; readonly list: WordList }
  | { readonly points: 'source' };

/** The marks of schemas; those of a wrapped schema (optional, with a default, in a list) stand on the schema within. */
export const marks = z.registry<Mark>();

/** Ids are lower-case ASCII words joined by hyphens; they become addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The longest id: with the longest ending of its files it stays far below the 255 bytes that file systems allow a name. */
export const longestId = 100;

export const id = z.string().regex(idPattern, 'id').max(longestId, 'id');

/** The id of an entry of one of these collections. */
export function ref(...to: CollectionName[]): z.ZodString {
  return z.string().regex(idPattern, 'id').register(marks, { points: 'entry', to });
}

/** The id of an entry of a collection, or one word that stands for none of them. */
export function refOr(or: string, ...to: CollectionName[]): z.ZodString {
  return z.string().regex(idPattern, 'id').register(marks, { points: 'entry', to, or });
}

/** An id of a list of record.yaml. */
export function word(list: WordList): z.ZodString {
  return z.string().regex(idPattern, 'id').register(marks, { points: 'word', list });
}

/** The id of a source of the same entry. */
export const cited = z.string().regex(idPattern, 'id').register(marks, { points: 'source' });
