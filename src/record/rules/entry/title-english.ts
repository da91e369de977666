import { collectionNames } from '../../collection.ts';
import type { Place } from '../../problem.ts';
import { sourcesAsWritten, writtenIn } from '../cited.ts';
import { each, type Rule } from '../rule.ts';

export const titleEnglish: Rule = {
  name: 'title-english',
  why: 'A rendering without its original cannot be compared with it.',
  scope: 'entry',
  check: each(collectionNames, (draft, report, { vocabulary }) => {
    sourcesAsWritten(draft)?.forEach((source, index) => {
      if (writtenIn(source, 'titleEnglish') === undefined) return;
      const place = (): Place => draft.front.at(['sources', index, 'titleEnglish']);
      const id = writtenIn(source, 'id') ?? '';
      if (writtenIn(source, 'title') === undefined)
        report(
          place(),
          `The source "${id}" has a rendering of a headline, but no headline.`,
          'Write the headline as printed as "title:", or remove the rendering.',
        );
      else if (writtenIn(source, 'language') === vocabulary?.data.language)
        report(
          place(),
          `The headline of the source "${id}" is rendered into the language it is written in.`,
          'Remove "titleEnglish:", or correct "language:".',
        );
    });
  }),
};
