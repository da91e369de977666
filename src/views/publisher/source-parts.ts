import type { RecordGraph } from '../../record/graph.ts';
import { byLetter, type LetterGroup } from '../alphabet.ts';
import { citedPages, type OutletPages, pagesByOutlet } from './cited-pages.ts';

/** The cited pages whose outlets share a first letter; each part has a page of its own, `/sources/<id>/`. */
export interface SourcePart {
  /** A letter from `a` to `z`, `0` for figures, `other` for letters of other scripts. */
  readonly id: string;
  readonly label: string;
  readonly letters: readonly LetterGroup<OutletPages>[];
  /** Number of cited pages. */
  readonly count: number;
}

const others = { id: 'other', label: 'Other scripts' } as const;

/** The address of a part below the base path. */
export function partAddress(id: string): string {
  return `/sources/${id}/`;
}

/** The id under which an outlet stands on the page of its part; undefined for one without an entry. */
export function outletAnchor({ publisher }: OutletPages): string | undefined {
  return publisher && `outlet-${publisher.id}`;
}

/** Every address that the record cites anywhere, under its outlet, in parts by the first letter of the outlets' names. */
export function sourceParts(record: RecordGraph): SourcePart[] {
  const parts = new Map<string, { label: string; letters: LetterGroup<OutletPages>[] }>();
  for (const group of byLetter(pagesByOutlet(record, citedPages(record)))) {
    const own = /^letter-([a-z0])$/.exec(group.anchor)?.[1];
    const id = own ?? others.id;
    const part = parts.get(id) ?? { label: own === undefined ? others.label : group.letter, letters: [] };
    part.letters.push(group);
    parts.set(id, part);
  }
  return [...parts].map(([id, { label, letters }]) => ({
    id,
    label,
    letters,
    count: letters.flatMap(({ items }) => items).reduce((sum, { pages }) => sum + pages.length, 0),
  }));
}
