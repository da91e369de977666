import { collectionNames } from '../../collection.ts';
import { expectedPath } from '../../place-of.ts';
import { idPattern, longestId } from '../../schema/mark.ts';
import { idFrom, lookAlikeIn } from '../../value-form.ts';
import { all, each, type Rule, whileReading } from '../rule.ts';

export const badId: Rule = {
  name: 'bad-id',
  why: 'An id becomes an address and must last.',
  scope: 'entry',
  check: all(
    whileReading('bad-id'),
    each(collectionNames, ({ collection, id, file }, report, { ids }) => {
      const top = { file, line: 1, column: 1 };
      const dated = expectedPath(collection, id) !== undefined;
      if (idPattern.test(id) && dated) {
        if (id.length > longestId)
          report(top, `"${id}" is too long for an id.`, `Give the file a name of at most ${longestId} characters.`);
        return;
      }
      const better = idFrom(id);
      const free =
        better !== undefined && expectedPath(collection, better) !== undefined && !ids[collection].has(better);
      report(
        top,
        `"${id}" is not an id for ${collection}.${lookAlikeIn(id)}`,
        !dated
          ? 'Begin the file name with the date: "2015-10-12-short-name.md".'
          : free
            ? `Name the file "${better}.md".`
            : 'Name the file with lower-case letters, digits and single hyphens.',
      );
    }),
  ),
};
