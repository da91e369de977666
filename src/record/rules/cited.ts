import { visit } from 'unist-util-visit';
import type { RootContent } from 'mdast';
import type { Draft } from '../draft.ts';
import type { Place } from '../problem.ts';
import { keysAt } from '../schema-keys.ts';
import { idPattern } from '../schema/mark.ts';
import { slug } from '../value-form.ts';
import { oncePer } from '../kept/once-per.ts';

/** A citation of an entry, in its text or in its front matter. */
export interface Citation {
  readonly id: string;
  readonly written: string;
  readonly place: () => Place;
}

/** The blocks of an entry's text, headings left out. */
export function blocksOf({ body }: Pick<Draft, 'body'>): RootContent[] {
  return [...body.lead, ...body.sections.flatMap((section) => [...section.nodes])];
}

/** Everything that an entry cites; steps, deadlines and roles name their sources in the front matter. */
export const citationsOf = oncePer((draft: Draft): readonly Citation[] => {
  const found: Citation[] = draft.marked.flatMap(({ mark, value, path }) =>
    mark.points === 'source' ? [{ id: value, written: value, place: () => draft.front.at(path) }] : [],
  );
  for (const block of blocksOf(draft))
    visit(block, (node) => {
      if (node.type === 'footnoteReference')
        found.push({
          id: node.identifier,
          written: node.label ?? node.identifier,
          place: () => draft.body.place(node),
        });
    });
  return found;
});

/** The sources of an entry as they are written, right or wrong; undefined for a kind of entry that has none. */
export function sourcesAsWritten({ front, form }: Draft): object[] | undefined {
  if (!keysAt(form.schema, []).includes('sources')) return undefined;
  const { data } = front;
  const sources: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'sources') : undefined;
  return Array.isArray(sources)
    ? sources.map((source: unknown) => (typeof source === 'object' && source !== null ? source : {}))
    : [];
}

/** A value of a source as it is written, empty for what is no word; undefined where none is. */
export function writtenIn(source: object, key: string): string | undefined {
  const value: unknown = Object.hasOwn(source, key) ? Reflect.get(source, key) : undefined;
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The ids by which an entry's sources can be cited; a malformed one counts as what it should be, so that it is told once. */
export function sourceIds(draft: Draft): string[] | undefined {
  return sourcesAsWritten(draft)?.map((source) => {
    const id = writtenIn(source, 'id') ?? '';
    return idPattern.test(id) || id === '' ? id : slug(id);
  });
}
