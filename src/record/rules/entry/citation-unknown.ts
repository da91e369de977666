import { collectionNames } from '../../collection.ts';
import { didYouMean } from '../../suggest.ts';
import { citationsOf, sourceIds } from '../cited.ts';
import { each, type Rule } from '../rule.ts';

export const citationUnknown: Rule = {
  name: 'citation-unknown',
  why: 'A citation must name a source of the same entry.',
  scope: 'entry',
  check: each(collectionNames, (draft, report) => {
    if (draft.front.lossy) return;
    const ids = sourceIds(draft)?.filter((id) => id !== '');
    for (const { id, written, place } of citationsOf(draft)) {
      if (ids?.some((known) => known.toLowerCase() === id.toLowerCase())) continue;
      if (!ids)
        report(
          place(),
          `Entries in ${draft.collection} have no sources of their own.`,
          'Link the event that says so: [words](event:id).',
        );
      else
        report(
          place(),
          `No source of this entry is called "${written}".`,
          didYouMean(
            written,
            ids,
            ids.length > 0
              ? `Cite one of ${[...new Set(ids)].join(', ')}, or add the source to the front matter.`
              : 'Add it under "sources:" in the front matter.',
          ),
        );
    }
  }),
};
