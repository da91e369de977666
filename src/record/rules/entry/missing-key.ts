import { collectionNames } from '../../collection.ts';
import { keysAt } from '../../schema-keys.ts';
import { closest } from '../../suggest.ts';
import { valueAt } from '../../validate.ts';
import { sourcesAsWritten, writtenIn } from '../cited.ts';
import { all, each, type Rule, whileReading } from '../rule.ts';

export const missingKey: Rule = {
  name: 'missing-key',
  why: 'Every page and export relies on this key.',
  scope: 'entry',
  check: all(
    whileReading('missing-key'),
    each(collectionNames, (draft, report) => {
      const known = keysAt(draft.form.schema, ['sources', 0]);
      sourcesAsWritten(draft)?.forEach((source, index) => {
        const [id, outlet] = [writtenIn(source, 'id'), writtenIn(source, 'outlet')];
        const misspelt = Object.keys(source).some(
          (key) => !known.includes(key) && closest(key, ['publisher', 'outlet']) !== undefined,
        );
        const both = outlet !== undefined;
        if (!both && (misspelt || draft.front.lossy)) return;
        if ((writtenIn(source, 'publisher') === undefined) === !both)
          report(
            draft.front.at(['sources', index, both ? 'outlet' : 'id']),
            `${id === undefined ? `Source ${index + 1}` : `The source "${id}"`} needs exactly one of "publisher" and "outlet".`,
            'Name the outlet’s id as "publisher:", or, for one that has no entry, its name as "outlet:".',
          );
      });
    }),
    each(['promises'], ({ data, front }, report) => {
      data.steps?.forEach((_step, index) => {
        const told = ['event', 'date'].some((key) => valueAt(front.data, ['steps', index, key]) !== undefined);
        if (!told && !front.lossy)
          report(
            front.at(['steps', index]),
            `Step ${index + 1} has neither an event nor a date.`,
            'Add "event:", or "date:" with "sources:".',
          );
      });
    }),
  ),
};
