import type { Drafts } from '../../record/drafts.ts';
import { wordLists } from '../../record/schema/mark.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';

/** What an editor calls the ids of entries, the words of record.yaml, and the weights. */
export function labelsOf(drafts: Drafts, vocabulary: Vocabulary): Map<string, string> {
  const names = drafts.all.flatMap(({ id, data }): [string, string][] => {
    const name = 'title' in data ? data.title : 'name' in data ? data.name : undefined;
    return name === undefined ? [] : [[id, name]];
  });
  const words = wordLists.flatMap((list) => vocabulary[list].map(({ id, label }): [string, string] => [id, label]));
  return new Map([...names, ...words, ['3', 'key event'], ['2', 'notable'], ['1', 'other']]);
}
