import type { CollectionName } from '../../record/collection.ts';
import type { Draft } from '../../record/draft.ts';
import { itemsUnder } from '../../record/markdown/section-items.ts';
import { valueAt } from '../../record/validate.ts';
import type { PlacedProblem } from '../../views/edit/entry-form.ts';
import type { Desk } from './desk.ts';

/** A problem of an entry, and the id of the element of its page that it is about; none for the entry as a whole. */
export interface Note extends Pick<PlacedProblem, 'level' | 'reason' | 'note'> {
  readonly anchor?: string;
}

const anchors: Readonly<Record<string, string>> = { Facts: 'fact', Disagreements: 'disagreement' };

function anchorOf({ body, front }: Draft, { line, path }: PlacedProblem): string | undefined {
  if (line !== undefined) {
    const inFile = line + front.bodyLine - 1;
    for (const { name } of body.sections) {
      const at = itemsUnder(body, name).items.findLastIndex(({ item }) => item.place.line <= inFile);
      const next = itemsUnder(body, name).items[at + 1]?.item.place.line ?? Infinity;
      const section = body.sections.findLast(({ place }) => place.line <= inFile);
      if (anchors[name] !== undefined && section?.name === name && at >= 0 && inFile < next)
        return `${anchors[name]}-${at + 1}`;
    }
    return undefined;
  }
  const [list, index] = path ?? [];
  if (typeof index !== 'number') return undefined;
  if (list === 'steps') return `step-${index + 1}`;
  const id = valueAt(front.data, ['sources', index, 'id']);
  return list === 'sources' && typeof id === 'string' ? `source-${id}` : undefined;
}

/** What the check says of an entry as it stands, for its page. */
export function notesOf(desk: Desk, collection: CollectionName, id: string): Note[] {
  const draft = desk.drafts.all.find((one) => one.collection === collection && one.id === id);
  return desk.problemsOf(collection, id).map((problem): Note => {
    const { level, reason, note } = problem;
    const anchor = draft && anchorOf(draft, problem);
    return { level, reason, note, ...(anchor !== undefined && { anchor }) };
  });
}
