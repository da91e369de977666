import { collectionNames } from '../../collection.ts';
import { sourcesAsWritten, writtenIn } from '../cited.ts';
import { each, type Rule } from '../rule.ts';

/** The first of "post-2", "post-3", … that is free. */
function freeId(id: string, taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

export const duplicateSource: Rule = {
  name: 'duplicate-source',
  why: 'A citation must lead to one source, and a page must count as one.',
  scope: 'entry',
  check: each(collectionNames, (draft, report) => {
    const sources = sourcesAsWritten(draft) ?? [];
    const ids = sources.map((source) => writtenIn(source, 'id') ?? '');
    const urls = sources.map((source) => writtenIn(source, 'url') ?? '');
    sources.forEach((_source, index) => {
      const [id = '', url = ''] = [ids[index], urls[index]];
      if (id !== '' && ids.indexOf(id) !== index)
        report(
          draft.front.at(['sources', index, 'id']),
          `Two sources are called "${id}".`,
          `Call the second "${freeId(id, ids)}", and check its citations.`,
        );
      if (url !== '' && urls.indexOf(url) !== index)
        report(
          draft.front.at(['sources', index, 'url']),
          `The source "${id}" has the address of another source of this entry.`,
          'Cite the first one instead, and remove this one.',
        );
    });
  }),
};
