import type { PromiseEntry, RecordGraph } from '../record/graph.ts';
import { type Concepts, conceptsOfEvent, conceptsOfPromise, meaningsOf, type Rarity, rarityOf } from './concepts.ts';
import { type CueTable, cueTable } from './names/cues.ts';
import { type NameIndex, nameIndex } from './names/name-index.ts';
import { type Outlets, outletsOf } from './outlets.ts';
import { placeTable } from './place.ts';
import { speltNames } from './names/sound.ts';
import { type Variants, variantsOf } from './names/tokens.ts';

/** What the record knows, made ready for reading articles against it. */
export interface Known {
  readonly record: RecordGraph;
  readonly variants: Variants;
  readonly index: NameIndex;
  readonly spelt: ReturnType<typeof speltNames>;
  readonly outlets: Outlets;
  readonly meanings: ReturnType<typeof meaningsOf>;
  readonly concepts: ReadonlyMap<string, Concepts>;
  readonly promises: readonly { readonly promise: PromiseEntry; readonly concepts: Concepts }[];
  readonly rarity: Rarity;
  readonly topics: CueTable<string>;
  readonly stages: CueTable<string>;
  readonly sides: CueTable<string>;
  readonly subject: CueTable<string>;
  readonly elsewhere: CueTable<string>;
  readonly places: CueTable<string>;
}

/** Makes a record ready for reading articles against it; once is enough for many of them. */
export function knownOf(record: RecordGraph): Known {
  const { importWords, searchWords } = record;
  const variants = variantsOf(Object.values(searchWords.characters).join(''));
  const meanings = meaningsOf(record, variants);
  const concepts = new Map(record.events.map((event) => [event.id, conceptsOfEvent(event, meanings, variants)]));
  const topicWords = record.topics.map(({ id, name, names, aliases }) => {
    const own = { any: [name, ...Object.values(names), ...aliases] };
    return [id, importWords.topics[id] ?? own] as const;
  });
  return {
    record,
    variants,
    index: nameIndex(record, importWords.ambiguous, variants),
    spelt: speltNames(record),
    outlets: outletsOf(record, importWords.reporters),
    meanings,
    concepts,
    promises: record.promises.map((promise) => ({ promise, concepts: conceptsOfPromise(promise, meanings, variants) })),
    rarity: rarityOf([...concepts.values()]),
    topics: cueTable(topicWords, variants),
    stages: cueTable(Object.entries(importWords.stages), variants),
    sides: cueTable(Object.entries(importWords.sides), variants),
    subject: cueTable([['subject', importWords.subject]], variants),
    elsewhere: cueTable([['elsewhere', importWords.elsewhere]], variants),
    places: placeTable(record, variants),
  };
}
