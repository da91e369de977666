import type { Drafts } from '../../record/drafts.ts';
import { weights } from '../../views/filter/facets.ts';

/** What an editor calls the ids of entries, and the weights. The words of `record.yaml` have theirs in the schema of each field. */
export function labelsOf(drafts: Drafts): Map<string, string> {
  const names = drafts.all.flatMap(({ id, data }): [string, string][] => {
    const name = 'title' in data ? data.title : 'name' in data ? data.name : undefined;
    return name === undefined ? [] : [[id, name]];
  });
  return new Map([...names, ...weights]);
}
