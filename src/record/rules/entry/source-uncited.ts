import { collectionNames } from '../../collection.ts';
import { citationsOf, sourceIds, sourcesAsWritten, writtenIn } from '../cited.ts';
import { each, type Rule } from '../rule.ts';

export const sourceUncited: Rule = {
  name: 'source-uncited',
  why: 'A source that supports nothing misleads about the evidence.',
  scope: 'entry',
  check: each(collectionNames, (draft, report) => {
    const cited = new Set(citationsOf(draft).map(({ id }) => id.toLowerCase()));
    const ids = sourceIds(draft) ?? [];
    sourcesAsWritten(draft)?.forEach((source, index) => {
      const id = ids[index] ?? '';
      if (id === '' || ids.indexOf(id) !== index) return;
      const reason = writtenIn(source, 'uncited') !== undefined;
      if (cited.has(id.toLowerCase()) && reason)
        report(
          draft.front.at(['sources', index, 'uncited']),
          `The source "${id}" is cited, and says why it is not.`,
          'Take the line "uncited" out.',
        );
      if (!cited.has(id.toLowerCase()) && !reason)
        report(
          draft.front.at(['sources', index, 'id']),
          `The source "${id}" is never cited.`,
          `Cite it as [^${id}], remove it, or say why it is listed: "uncited: …".`,
        );
    });
  }),
};
