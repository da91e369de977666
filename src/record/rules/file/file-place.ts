import { collectionNames } from '../../collection.ts';
import { expectedPath, placeOf } from '../../place-of.ts';
import { importWordsPath, issuedPath, searchWordsPath, tombstonesPath, vocabularyPath } from '../../read.ts';
import { idPattern } from '../../schema/mark.ts';
import { didYouMean } from '../../suggest.ts';
import type { Rule } from '../rule.ts';

const known: readonly string[] = [vocabularyPath, tombstonesPath, searchWordsPath, importWordsPath, issuedPath];

export const filePlace: Rule = {
  name: 'file-place',
  why: 'The place and name of a file are its address.',
  scope: 'file',
  check({ folder, files, others, vocabulary, noted }, report) {
    for (const { file, kind } of others)
      report(
        { file, line: 1, column: 1 },
        `This is ${kind}, not a file.`,
        'Put a file with its text in its place, or remove it.',
      );
    const vocabularyFile = `${folder}/${vocabularyPath}`;
    if (!vocabulary && !noted.some(({ file }) => file === vocabularyFile))
      report(
        { file: vocabularyFile, line: 1, column: 1 },
        'record.yaml is missing.',
        'Add it: it holds the title, the span and the vocabularies.',
      );
    for (const { path, file } of files) {
      if (known.includes(path)) continue;
      const top = { file, line: 1, column: 1 };
      const place = placeOf(path);
      if (!place) {
        report(
          top,
          `Nothing is expected at "${path}".`,
          path.endsWith('.md')
            ? didYouMean(
                path.split('/')[0] ?? '',
                collectionNames,
                `Use one of the folders ${collectionNames.join(', ')}.`,
              )
            : 'Remove it, or give it a name that ends in ".md".',
        );
        continue;
      }
      const expected = expectedPath(place.collection, place.id);
      if (expected !== undefined && idPattern.test(place.id) && path !== expected)
        report(top, `The file is in the wrong place: "${path}".`, `Move it to "${expected}".`);
    }
  },
};
