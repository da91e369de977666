import type { PromiseEntry, RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { promiseLines, verdictCounts } from '../actor/promise-lines.ts';
import { connections } from '../connections.ts';
import { pluralise } from '../words.ts';

/** Somebody who made promises, with what came of them in words: "4 promises: 1 kept, 3 overdue". */
export interface Maker {
  readonly collection: 'people' | 'organisations';
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly tally: string;
}

/** A side with what came of its promises, and its people and organisations that made any. */
export interface MakersOfSide {
  readonly voice: Vocabulary['voices'][number];
  readonly tally: string | undefined;
  readonly makers: readonly Maker[];
}

/** Who promised what came to what: sides in the vocabulary's order, in each those with the most promises first. */
export function makersBySide(record: RecordGraph): MakersOfSide[] {
  const { promisesBy } = connections(record);
  const tally = (promises: readonly PromiseEntry[]): string =>
    `${pluralise(promises.length, 'promise')}: ${verdictCounts(record, promiseLines(record, promises))}`;
  const made = (['people', 'organisations'] as const).flatMap((collection) =>
    record[collection].map(({ id, name, voice }) => ({ collection, id, name, voice, promises: promisesBy(id) })),
  );
  return record.vocabulary.voices
    .map((voice) => {
      const own = record.promises.filter(({ side }) => side === voice.id);
      return {
        voice,
        tally: own.length === 0 ? undefined : tally(own),
        makers: made
          .filter((maker) => maker.voice === voice.id && maker.promises.length > 0)
          .map(({ collection, id, name, promises }): Maker => {
            return { collection, id, name, count: promises.length, tally: tally(promises) };
          })
          .sort((a, b) => b.count - a.count),
      };
    })
    .filter((side) => side.tally !== undefined || side.makers.length > 0);
}
