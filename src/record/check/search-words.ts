import type { VFileMessage } from 'vfile-message';
import type { FrontMatter } from '../front-matter.ts';
import { problem } from '../problem.ts';
import type { SearchWords } from '../schema/search-words.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { didYouMean } from '../suggest.ts';

/** The verdicts that search.yaml gives words to must stand in record.yaml. */
export function checkSearchWords(
  { verdicts }: SearchWords,
  front: FrontMatter | undefined,
  vocabulary: Vocabulary,
): VFileMessage[] {
  if (!front) return [];
  const known = vocabulary.verdicts.map(({ id }) => id);
  return Object.keys(verdicts)
    .filter((id) => !known.includes(id))
    .map((id) =>
      problem(
        front.at(['verdicts', id]),
        'unknown-value',
        `"${id}" is not one of the verdicts of record.yaml.`,
        didYouMean(id, known, `Use one of: ${known.join(', ')}.`),
      ),
    );
}
