import type { Draft } from '../draft.ts';
import type { CollectionName } from '../graph.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Tombstone } from '../schema/reference.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** Everything the checks look at: all drafts by collection, and what they may refer to. */
export interface Drafts {
  readonly all: readonly Draft[];
  readonly of: <C extends CollectionName>(collection: C) => readonly Draft<C>[];
  /** Every id that a file stands for, also those of files that could not be read. */
  readonly ids: Readonly<Record<CollectionName, ReadonlySet<string>>>;
  readonly vocabulary: Vocabulary;
  readonly vocabularyFront: FrontMatter;
  readonly tombstones: readonly Tombstone[];
  readonly tombstonesFront: FrontMatter | undefined;
}
