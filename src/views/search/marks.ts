import type { Looking, Matched } from './matches.ts';
import type { Query } from './query.ts';
import { wordsOf } from './words.ts';

/**
 * What an excerpt marks: for each word and each phrase of a query the folded words, or runs of words, that it may be
 * seen in. "двигатели" is seen in двигатели, and in engine, motor and propulsion.
 */
export type Marks = readonly (readonly string[])[];

/** The marks of a query, the words in the order they were typed. */
export async function marksOf(
  { index, language }: Looking,
  query: Query,
  matched: readonly Matched[],
): Promise<readonly string[][]> {
  const keys = new Set(matched.flatMap((one) => one.keys));
  const words = matched.map(async (one) => {
    const meanings = (await Promise.all(one.keys.map((key) => index.meanings(language, key)))).flat();
    const meant = meanings.filter(({ rest }) => rest.every((key) => keys.has(key)));
    return [...new Set([...one.searched, ...meant.flatMap(({ phrases }) => phrases)])];
  });
  const phrases = query.phrases.map((phrase) => [
    wordsOf(phrase)
      .map(({ folded }) => folded)
      .join(' '),
  ]);
  return [...(await Promise.all(words)), ...phrases].filter((mark) => mark.length > 0);
}
